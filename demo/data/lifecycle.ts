import type { ActionRule, Leg } from './world'
import { textValue } from './world'

interface Step {
  readonly via: string
  readonly to: string
}

// What well-known actions do to a state; a type takes part as far as its state's options allow.
const steps: ReadonlyMap<string, readonly Step[]> = new Map<string, readonly Step[]>([
  ['activate', [{ via: 'activating', to: 'active' }]],
  ['deactivate', [{ via: 'deactivating', to: 'inactive' }]],
  ['remove', [{ via: 'removing', to: 'removed' }]],
  ['purge', [{ via: 'purging', to: 'purged' }]],
  [
    'restore',
    [
      { via: 'restoring', to: 'inactive' },
      { via: 'restoring', to: 'stopped' },
    ],
  ],
  ['start', [{ via: 'starting', to: 'running' }]],
  ['stop', [{ via: 'stopping', to: 'stopped' }]],
  [
    'restart',
    [
      { via: 'restarting', to: 'running' },
      { via: 'restarting', to: 'active' },
    ],
  ],
  ['upgrade', [{ via: 'upgrading', to: 'upgraded' }]],
  ['finishupgrade', [{ via: 'finishing-upgrade', to: 'active' }]],
  ['cancelupgrade', [{ via: 'canceling-upgrade', to: 'canceled-upgrade' }]],
  ['rollback', [{ via: 'rolling-back', to: 'active' }]],
  [
    'provision',
    [
      { via: 'provisioning', to: 'provisioned' },
      { via: 'provisioning', to: 'active' },
    ],
  ],
  ['bootstrap', [{ via: 'bootstrapping', to: 'active' }]],
  ['associate', [{ via: 'associating', to: 'associated' }]],
  ['disassociate', [{ via: 'disassociating', to: 'active' }]],
  ['migrate', [{ via: 'migrating', to: 'running' }]],
])

const births: readonly Step[] = [
  { via: 'registering', to: 'active' },
  { via: 'creating', to: 'running' },
  { via: 'creating', to: 'active' },
  { via: 'creating', to: 'created' },
  { via: 'activating', to: 'active' },
  { via: 'registering', to: 'inactive' },
]

/** The legs of an action on a type with these states; none when the action does not move the state. */
export function legsOf(action: string, states: readonly string[]): readonly Leg[] {
  return fitting(steps.get(action.toLowerCase()) ?? [], states)
}

/** The legs a new resource goes through on a type with these states. */
export function birthOf(states: readonly string[]): readonly Leg[] {
  return fitting(births, states)
}

/** The legs of a change to a resource in this state, if the type has a state for that. */
export function updateLegs(state: string, states: readonly string[]): readonly Leg[] {
  return [`updating-${state}`, 'updating']
    .filter((via) => states.includes(via))
    .slice(0, 1)
    .map((via) => ({ via, to: state }))
}

function fitting(choices: readonly Step[], states: readonly string[]): readonly Leg[] {
  return choices.filter((step) => states.includes(step.via) && states.includes(step.to)).slice(0, 1)
}

/** The states nothing but their own actions can be called in. */
const lastStates: readonly string[] = ['removing', 'removed', 'purging', 'purged']

/** Whether an action is possible in a state. */
export function isOffered(rule: ActionRule, state: string): boolean {
  return rule.from === null ? !lastStates.includes(state) : rule.from.includes(state)
}

/** The rules of an action known by its name alone: offered always, moving the state where it can. */
export function genericRule(action: string, states: readonly string[]): ActionRule {
  // What brings a removed resource back or ends it for good is possible once it is removed, too.
  const afterwards = /^(?:restore|purge)$/i.test(action) && states.includes('removed')
  return {
    from: afterwards ? states.filter((state) => !/^(?:removing|purg)/.test(state)) : null,
    legs: ({ resource }) =>
      action.toLowerCase() === 'update'
        ? updateLegs(textValue(resource.data.state), states)
        : legsOf(action, states),
  }
}
