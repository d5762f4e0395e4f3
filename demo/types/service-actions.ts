import { isObject, merged, objectOf, type Json, type JsonObject } from '../json'
import type { ActionCall, Leg } from '../data/world'
import { textValue } from '../data/world'
import { move, updating } from './common'
import type { ActionDefinition } from './definition'

/** States of a service. */
export const serviceStates: readonly string[] = [
  ...['activating', 'active', 'canceled-upgrade', 'canceling-upgrade', 'deactivating'],
  ...['finishing-upgrade', 'inactive', 'registering', 'removed', 'removing', 'requested'],
  ...[
    'restarting',
    'rolling-back',
    'updating-active',
    'updating-inactive',
    'upgraded',
    'upgrading',
  ],
]

const states = serviceStates
const resting = ['active', 'inactive']

function linksOf(resource: ActionCall['resource']): JsonObject {
  const links = resource.data.serviceLinks
  return isObject(links) ? links : objectOf()
}

function entryOf(link: Json | undefined): [string, Json][] {
  if (!isObject(link)) return []
  return [[textValue(link.name) || textValue(link.serviceId), link.serviceId ?? null]]
}

// Changing the links changes the service: it is updated and comes back to the state it was in.
function linking(input: string, change: (call: ActionCall) => JsonObject): ActionDefinition {
  return {
    from: resting,
    input,
    output: 'service',
    effect: (call): undefined => {
      call.resource.data.serviceLinks = change(call)
    },
    legs: ({ resource }): readonly Leg[] => [
      { via: `updating-${textValue(resource.data.state)}`, to: textValue(resource.data.state) },
    ],
  }
}

/** What can be done with a service, by the state it is in. */
export const serviceActions: Readonly<Record<string, ActionDefinition>> = {
  activate: move('activate', ['inactive'], states, 'service'),
  deactivate: move('deactivate', ['active'], states, 'service'),
  restart: { ...move('restart', ['active'], states, 'service'), input: 'serviceRestart' },
  upgrade: {
    from: ['active', 'inactive'],
    input: 'serviceUpgrade',
    output: 'service',
    effect: ({ resource, input }): undefined => {
      const strategy = isObject(input.inServiceStrategy) ? input.inServiceStrategy : null
      if (isObject(strategy?.launchConfig)) resource.data.launchConfig = strategy.launchConfig
      if ('upgrade' in resource.data) resource.data.upgrade = input
    },
    legs: () => [{ via: 'upgrading', to: 'upgraded' }],
  },
  cancelupgrade: move('cancelupgrade', ['upgrading'], states, 'service'),
  finishupgrade: move('finishupgrade', ['upgraded'], states, 'service'),
  rollback: move('rollback', ['upgraded', 'canceled-upgrade'], states, 'service'),
  setservicelinks: linking('setServiceLinksInput', ({ input }) =>
    objectOf((Array.isArray(input.serviceLinks) ? input.serviceLinks : []).flatMap(entryOf)),
  ),
  addservicelink: linking('addRemoveServiceLinkInput', ({ resource, input }) =>
    merged(linksOf(resource), objectOf(entryOf(input.serviceLink))),
  ),
  removeservicelink: linking('addRemoveServiceLinkInput', ({ resource, input }) => {
    const gone = new Set(entryOf(input.serviceLink).map(([, id]) => id))
    return objectOf(Object.entries(linksOf(resource)).filter(([, id]) => !gone.has(id)))
  }),
  remove: move('remove', ['active', 'inactive', 'upgraded', 'canceled-upgrade'], states, 'service'),
  update: updating(resting, states, 'service'),
}
