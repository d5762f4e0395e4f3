import { formatJson, objectOf, type JsonObject } from '../json'
import type { ActionCall } from '../data/world'
import { begin } from '../data/transitions'
import { textValue } from '../data/world'
import { common, move, updating } from './common'
import { embeddable, field, writable, type TypeDefinition } from './definition'

const states: readonly string[] = [
  ...['activating', 'active', 'canceled-upgrade', 'canceling-upgrade', 'error', 'erroring'],
  ...['finishing-upgrade', 'removed', 'removing', 'requested', 'rolling-back', 'updating-active'],
  ...['upgraded', 'upgrading'],
]

function moveServices(from: string, via: string, to: string) {
  return ({ world, resource }: ActionCall): undefined => {
    for (const service of world.store.list('service'))
      if (service.data.environmentId === resource.id && service.data.state === from)
        begin(world, service, [{ via, to }])
  }
}

function exported({ world, resource }: ActionCall): JsonObject {
  const services = world.store.list('service').filter((s) => s.data.environmentId === resource.id)
  const lines = services.map(
    ({ data }) => `  ${textValue(data.name)}:\n    scale: ${formatJson(data.scale ?? 1)}`,
  )
  const compose =
    textValue(resource.data.dockerCompose) || `version: '2'\nservices:\n${lines.join('\n')}\n`
  return objectOf([
    ['type', 'composeConfig'],
    ['dockerComposeConfig', compose],
    ['rancherComposeConfig', textValue(resource.data.rancherCompose)],
  ])
}

/** Stacks: services that belong together. */
export const environmentTypes: readonly TypeDefinition[] = [
  {
    id: 'environment',
    prefix: '1e',
    ...writable,
    fields: {
      ...common('environment', states),
      name: field('string', 'cur', { minLength: 1, maxLength: 63, validChars: 'a-zA-Z0-9-' }),
      dockerCompose: field('multiline', 'cn', { maxLength: 1048576 }),
      rancherCompose: field('multiline', 'cn', { maxLength: 1048576 }),
      environment: field('map[string]', 'cn', {
        description: 'Values for ${variables} in the files',
      }),
      icon: field('blob', 'cun', { description: 'A small picture' }),
      externalId: field('string', 'cun', { maxLength: 128 }),
      previousExternalId: field('string', 'cun', { maxLength: 128 }),
      outputs: field('map[string]', 'cun'),
      templateVersion: field('version', 'cun', {
        satisfies: '>=1.0.0 <3.0.0',
        description: 'The version of the template it was made from',
      }),
      startOnCreate: field('boolean', 'c', { default: false }),
      healthState: field('string', 'n'),
    },
    actions: {
      activateservices: {
        from: ['active'],
        output: 'environment',
        effect: moveServices('inactive', 'activating', 'active'),
        legs: () => [{ via: 'updating-active', to: 'active' }],
      },
      deactivateservices: {
        from: ['active'],
        output: 'environment',
        effect: moveServices('active', 'deactivating', 'inactive'),
        legs: () => [{ via: 'updating-active', to: 'active' }],
      },
      addoutputs: {
        from: ['active'],
        input: 'addOutputsInput',
        output: 'environment',
        effect: ({ resource, input }): undefined => {
          resource.data.outputs = input.outputs ?? null
        },
        legs: () => [{ via: 'updating-active', to: 'active' }],
      },
      exportconfig: {
        from: ['active', 'error', 'upgraded'],
        input: 'composeConfigInput',
        output: 'composeConfig',
        effect: exported,
      },
      upgrade: {
        from: ['active'],
        input: 'environmentUpgrade',
        output: 'environment',
        effect: ({ resource, input }): undefined => {
          for (const name of ['dockerCompose', 'rancherCompose', 'environment', 'externalId'])
            if (input[name] !== undefined) resource.data[name] = input[name] ?? null
        },
        legs: () => [{ via: 'upgrading', to: 'upgraded' }],
      },
      cancelupgrade: move('cancelupgrade', ['upgrading'], states, 'environment'),
      finishupgrade: move('finishupgrade', ['upgraded'], states, 'environment'),
      rollback: move('rollback', ['upgraded', 'canceled-upgrade'], states, 'environment'),
      remove: move('remove', ['active', 'error', 'requested', 'upgraded'], states, 'environment'),
      update: updating(['active'], states, 'environment'),
    },
  },
  {
    id: 'environmentUpgrade',
    ...embeddable,
    fields: {
      dockerCompose: field('multiline', 'c', { maxLength: 1048576 }),
      rancherCompose: field('multiline', 'c', { maxLength: 1048576 }),
      environment: field('map[string]', 'c'),
      externalId: field('string', 'c', { maxLength: 128 }),
    },
  },
  {
    id: 'addOutputsInput',
    ...embeddable,
    fields: { outputs: field('map[string]', 'cr') },
  },
  {
    id: 'composeConfigInput',
    ...embeddable,
    fields: { serviceIds: field('array[reference[service]]', 'cn', { description: 'None: all' }) },
  },
  {
    id: 'composeConfig',
    ...embeddable,
    fields: {
      dockerComposeConfig: field('multiline'),
      rancherComposeConfig: field('multiline'),
    },
  },
]
