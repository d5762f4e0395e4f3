import { legsOf, updateLegs } from '../data/lifecycle'
import { textValue } from '../data/world'
import { field, type ActionDefinition, type FieldDefinitions } from './definition'

/** States of a type that is switched on and off. */
export const standardStates: readonly string[] = [
  ...['activating', 'active', 'deactivating', 'inactive', 'purged', 'purging', 'registering'],
  ...['removed', 'removing', 'requested', 'restoring', 'updating-active', 'updating-inactive'],
]

/** States of a credential: once removed it never comes back. */
export const credentialStates: readonly string[] = standardStates.filter((s) => s !== 'restoring')

/** States of a type that is simply there or not. */
export const createdStates: readonly string[] = [
  ...['created', 'creating', 'removed', 'removing', 'requested'],
]

/** The fields nearly every type has, in the words of the type they are for. */
export function common(type: string, states: readonly string[]): FieldDefinitions {
  return {
    id: field('int', 'n', { description: `What the ${type} is called in addresses` }),
    name: field('string', 'cun', { maxLength: 255 }),
    state: field('enum', '', {
      options: states,
      maxLength: 128,
      description: `Where the ${type} is in its life`,
    }),
    description: field('string', 'cun', { maxLength: 1024 }),
    accountId: field('reference[account]', 'n', { description: 'Who it belongs to' }),
    created: field('date', 'n', { description: `When the ${type} was created` }),
    kind: field('string', 'n', { maxLength: 255 }),
    removed: field('date', 'n', { description: `When the ${type} was removed` }),
    transitioning: field('enum', '', {
      options: ['yes', 'no', 'error'],
      description: 'Whether it is on its way to another state, or failed to get there',
    }),
    transitioningMessage: field('string', 'n'),
    transitioningProgress: field('int', 'n', {
      min: 0,
      max: 100,
      description: 'How far it is on its way, in percent',
    }),
    uuid: field('string', 'n', {
      maxLength: 128,
      description: 'Never the same for two resources, wherever they are',
    }),
  }
}

/** An action whose name says what it does to the state. */
export function move(
  name: string,
  from: readonly string[],
  states: readonly string[],
  output: string,
): ActionDefinition {
  return { from, output, legs: () => legsOf(name, states) }
}

/** The `update` action: what a PUT does, too. */
export function updating(
  from: readonly string[],
  states: readonly string[],
  output: string,
): ActionDefinition {
  return {
    from,
    output,
    legs: ({ resource }) => updateLegs(textValue(resource.data.state), states),
  }
}

/** The actions of a type that is switched on and off, with `restore` if it has a state for it. */
export function standardActions(
  output: string,
  states: readonly string[] = standardStates,
): Readonly<Record<string, ActionDefinition>> {
  return {
    activate: move('activate', ['inactive'], states, output),
    deactivate: move('deactivate', ['active', 'registering', 'updating-active'], states, output),
    remove: move('remove', ['requested', 'inactive', 'registering'], states, output),
    purge: move('purge', ['removed'], states, output),
    ...(states.includes('restoring') && {
      restore: move('restore', ['removed'], states, output),
    }),
  }
}
