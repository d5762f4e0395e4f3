import { common, createdStates, standardActions, standardStates } from './common'
import { embeddable, field, readable, writable, type TypeDefinition } from './definition'
import { instanceActions, instanceBirth, instanceStates } from './instance-actions'
import { launchFields } from './launch-fields'

const runtimeFields = {
  hostId: field('reference[host]', 'n', { description: 'Where it runs' }),
  imageId: field('reference[image]', 'n'),
  primaryIpAddress: field('string', 'n'),
  externalId: field('string', 'n', { description: 'The id the container engine gave it' }),
  healthState: field('enum', 'n', {
    options: ['healthy', 'unhealthy', 'initializing', 'reinitializing', 'started-once'],
  }),
  firstRunning: field('date', 'n'),
  startCount: field('int', 'n'),
  serviceIds: field('array[reference[service]]', 'n'),
}

/** Containers, what they are asked and what they answer. */
export const instanceTypes: readonly TypeDefinition[] = [
  {
    id: 'instance',
    prefix: '1i',
    ...readable,
    fields: {
      ...common('instance', instanceStates),
      hostId: runtimeFields.hostId,
      imageId: runtimeFields.imageId,
      imageUuid: field('string', 'n'),
      primaryIpAddress: runtimeFields.primaryIpAddress,
      externalId: runtimeFields.externalId,
      healthState: runtimeFields.healthState,
    },
    actions: instanceActions,
  },
  {
    id: 'container',
    parent: 'instance',
    ...writable,
    fields: {
      ...common('container', instanceStates),
      name: field('string', 'cun', { maxLength: 63, validChars: 'a-zA-Z0-9_.-' }),
      ...launchFields,
      ...runtimeFields,
    },
    actions: instanceActions,
    create: instanceBirth,
  },
  {
    id: 'instanceStop',
    ...embeddable,
    fields: {
      remove: field('boolean', 'c', { description: 'Remove it once it has stopped' }),
      timeout: field('int', 'c', {
        min: 0,
        description: 'Seconds to wait before it is killed',
      }),
    },
  },
  {
    id: 'setLabelsInput',
    ...embeddable,
    fields: { labels: field('map[string]', 'cr', { description: 'All labels it shall have' }) },
  },
  {
    id: 'containerLogs',
    ...embeddable,
    fields: {
      follow: field('boolean', 'c', { default: true }),
      lines: field('int', 'c', { default: 100, min: 0 }),
      since: field('string', 'cn', { description: 'A date, or seconds since 1970' }),
      timestamps: field('boolean', 'c', { default: true }),
    },
  },
  {
    id: 'containerExec',
    ...embeddable,
    fields: {
      command: field('array[string]', 'cr', { minLength: 1 }),
      attachStdin: field('boolean', 'c', { default: true }),
      attachStdout: field('boolean', 'c', { default: true }),
      tty: field('boolean', 'c', { default: true }),
    },
  },
  { id: 'instanceConsoleInput', ...embeddable, fields: {} },
  {
    id: 'instanceConsole',
    ...embeddable,
    fields: {
      kind: field('string'),
      password: field('masked'),
      url: field('string'),
    },
  },
  {
    id: 'hostAccess',
    ...embeddable,
    fields: {
      token: field('masked', '', { description: 'Goes into the query of the address' }),
      url: field('string'),
    },
  },
  {
    id: 'instanceLink',
    prefix: '1il',
    collection: ['GET'],
    resource: ['GET', 'PUT'],
    fields: {
      ...common('instanceLink', standardStates),
      linkName: field('string', 'n'),
      instanceId: field('reference[instance]', 'n'),
      targetInstanceId: field('reference[instance]', 'un'),
    },
    actions: standardActions('instanceLink'),
  },
  {
    id: 'mount',
    prefix: '1m',
    ...readable,
    fields: {
      ...common('mount', standardStates),
      path: field('string', 'n'),
      permissions: field('enum', 'n', { options: ['ro', 'rw'] }),
      instanceId: field('reference[instance]', 'n'),
      volumeId: field('reference[volume]', 'n'),
    },
    actions: { deactivate: standardActions('mount').deactivate ?? { from: [] } },
  },
  {
    id: 'label',
    prefix: '1l',
    ...readable,
    fields: {
      ...common('label', createdStates),
      key: field('string', 'n', { invalidChars: String.raw`\u0000-\u0020=` }),
      value: field('string', 'n'),
    },
  },
]
