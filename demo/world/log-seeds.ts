import { randomFor } from '../data/random'
import type { Seed } from '../data/store'
import { mainProject, otherProject, seed } from './seed'

const verbs = [
  'create',
  'update',
  'delete',
  'action.stop',
  'action.start',
  'action.restart',
] as const
const types = ['container', 'service', 'volume', 'registrationToken', 'host', 'setting'] as const

/** More audit logs than fit on a page, and a few events from outside. */
export const logSeeds: readonly Seed[] = [
  ...Array.from({ length: 250 }, (_, i) => {
    const random = randomFor(`audit ${i}`)
    const type = random.pick(types)
    const verb = random.pick(verbs)
    return seed('auditLog', `1al${i + 1}`, (250 - i) * 3, {
      accountId: i % 9 === 4 ? otherProject : mainProject,
      authenticatedAsAccountId: random.pick(['1a1', '1a2']),
      authType: random.pick(['basicAuth', 'tokenAuth', 'none']),
      clientIp: `10.20.1.${1 + random.below(40)}`,
      eventType: `api.${type}.${verb}`,
      description: i % 5 === 0 ? null : `${verb} ${type}`,
      resourceType: type,
      resourceId: i % 7 === 0 ? null : `1i${1 + random.below(46)}`,
      requestObject: { name: `request ${i + 1}`, dryRun: random.below(2) === 1 },
      responseCode: random.pick([200, 201, 202, 200, 404, 422]),
    })
  }),
  seed('externalHostEvent', '1ehe1', 60, {
    ...{ accountId: mainProject, eventType: 'host.evacuate', hostId: '1h3', weight: 0.5 },
    ...{ deleteHost: false, externalId: 'rack-move-7', scheduledFor: '2026-10-01T06:00:00Z' },
  }),
  seed('externalHostEvent', '1ehe2', 50, {
    ...{
      accountId: mainProject,
      eventType: 'host.seen',
      hostId: '1h1',
      weight: 1,
      deleteHost: false,
    },
  }),
]
