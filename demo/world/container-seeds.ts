import { randomFor } from '../data/random'
import type { Seed } from '../data/store'
import { otherProject, owned, hoursAgo } from './seed'

interface Kind {
  readonly stack: string
  readonly service: string
  readonly serviceId: string
  readonly image: string
  readonly count: number
  readonly project?: string
}

const kinds: readonly Kind[] = [
  { stack: 'shop', service: 'web', serviceId: '1s1', image: 'nginx:1.27', count: 12 },
  {
    stack: 'shop',
    service: 'web-logs',
    serviceId: '1s1',
    image: 'fluent/fluent-bit:3.1',
    count: 12,
  },
  { stack: 'shop', service: 'api', serviceId: '1s2', image: 'shop/api:4.2', count: 10 },
  {
    stack: 'shop',
    service: 'lb',
    serviceId: '1s3',
    image: 'rancher/lb-service-haproxy:v0.9.14',
    count: 2,
  },
  { stack: 'data', service: 'db', serviceId: '1s4', image: 'postgres:16', count: 3 },
  { stack: 'data', service: 'cache', serviceId: '1s5', image: 'redis:7.4', count: 4 },
  {
    stack: 'shop',
    service: 'web',
    serviceId: '1s8',
    image: 'nginx:1.28',
    count: 2,
    project: otherProject,
  },
]

const stuck = (state: string, transitioningMessage: string) => ({
  ...{ state, transitioning: 'yes', transitioningMessage, healthState: null },
})

// The others run. What is under way here stays so: there is always something stuck to look at.
const special: ReadonlyMap<number, object> = new Map<number, object>([
  [7, { state: 'stopped', healthState: null }],
  [9, stuck('stopping', 'Waiting for the agent of cedar')],
  [12, { ...stuck('error', 'Image docker:nginx:1.27-typo was not found'), transitioning: 'error' }],
  [15, stuck('creating', 'Pulling fluent/fluent-bit:3.1')],
  [18, { state: 'stopped', healthState: null }],
  [22, { healthState: 'unhealthy' }],
  [26, stuck('restarting', 'Waiting for the process to end')],
  [31, { state: 'stopped', healthState: null }],
  [40, { state: 'stopped', healthState: null }],
  [41, { state: 'stopped', healthState: null }],
  [43, { state: 'removed', removed: hoursAgo(2), healthState: null }],
])

function* containers(): Iterable<Seed> {
  let n = 0
  for (const kind of kinds)
    for (let i = 1; i <= kind.count; i++) {
      n++
      const random = randomFor(`container ${n}`)
      const hostId = kind.project ? '1h4' : `1h${1 + (n % 3)}`
      yield owned('container', `1i${n}`, 2900 - n * 60, {
        accountId: kind.project ?? '1a5',
        name: `${kind.stack}-${kind.service}-${i}`,
        state: 'running',
        healthState: 'healthy',
        imageUuid: `docker:${kind.image}`,
        imageId: `1im${1 + (n % 7)}`,
        hostId,
        primaryIpAddress: `10.42.${random.below(250)}.${2 + random.below(250)}`,
        externalId: Array.from({ length: 64 }, () => random.below(16).toString(16)).join(''),
        labels: {
          'io.rancher.stack.name': kind.stack,
          'io.rancher.stack_service.name': `${kind.stack}/${kind.service}`,
        },
        environment: { TZ: 'UTC' },
        networkMode: 'managed',
        networkIds: [kind.project ? '1n3' : '1n1'],
        ports: kind.service === 'lb' ? ['443:443/tcp'] : [],
        startCount: 1 + random.below(3),
        memory: 268435456,
        restartPolicy: { type: 'restartPolicy', name: 'always', maximumRetryCount: null },
        serviceIds: [kind.serviceId],
        startOnCreate: true,
        firstRunning: hoursAgo(2899 - n * 60),
        ...special.get(n),
      })
    }
  yield owned('container', '1i46', 5, {
    ...{
      name: 'migrate-2026-09',
      state: 'running',
      imageUuid: 'docker:shop/api:4.3',
      hostId: '1h1',
    },
    ...{ description: 'Started by hand', command: ['npm', 'run', 'migrate'], healthState: null },
    dataVolumeMounts: { '/backup': '1v2' },
    instanceLinks: { db: '1i37' },
  })
}

/** The containers of all services and one more, in every state one meets. */
export const containerSeeds: readonly Seed[] = [...containers()]
