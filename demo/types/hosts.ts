import { randomBytes } from 'node:crypto'
import { objectOf } from '../json'
import type { Behaviour } from '../data/world'
import { textValue } from '../data/world'
import { instancesWhere } from './instance-actions'
import { common, move, standardActions, standardStates, updating } from './common'
import { field, readable, writable, type TypeDefinition } from './definition'

const hostStates: readonly string[] = [...standardStates, 'error', 'erroring', 'provisioning']

const machineStates: readonly string[] = [
  ...['active', 'bootstrapping', 'created', 'creating', 'error', 'erroring', 'removed', 'removing'],
  ...['requested', 'updating'],
]

const machineBirth: Behaviour['create'] = (resource) => {
  const name = textValue(resource.data.name)
  const creating = {
    via: 'creating',
    to: 'created',
    message: 'Creating the machine',
    progress: true,
  }
  if (name.startsWith('fail'))
    return [{ ...creating, fails: `The provider has no room for ${name}` }]
  return [
    creating,
    { via: 'bootstrapping', to: 'active', message: 'Installing the engine', progress: true },
  ]
}

const engineFields = {
  engineInstallUrl: field('string', 'cun', { maxLength: 255 }),
  engineVersion: field('version', 'cun', {
    satisfies: '>=1.10.0 <28.0.0',
    description: 'Of the container engine',
  }),
  engineLabel: field('map[string]', 'cun'),
  engineOpt: field('map[string]', 'cun'),
  engineEnv: field('map[string]', 'cun'),
  engineInsecureRegistry: field('array[string]', 'cun'),
  engineRegistryMirror: field('array[string]', 'cun'),
}

/** Hosts and the machines they are made from. */
export const hostTypes: readonly TypeDefinition[] = [
  {
    id: 'host',
    prefix: '1h',
    collection: ['GET'],
    resource: ['GET', 'PUT', 'DELETE'],
    fields: {
      ...common('host', hostStates),
      hostname: field('string', 'n'),
      agentState: field('string', 'n'),
      labels: field('map[string]', 'cun', { description: 'What containers can ask for' }),
      info: field('hostInfo', 'n', { description: 'What the agent reports' }),
      computeTotal: field('int', 'un', { min: 0 }),
      physicalHostId: field('reference[physicalHost]', 'n'),
      instanceIds: field('array[reference[instance]]', 'n'),
      publicEndpoints: field('array[publicEndpoint]', 'n'),
    },
    shown: (resource, _place, world) =>
      instancesWhere(world, ({ data }) => data.hostId === resource.id),
    actions: {
      ...standardActions('host', hostStates),
      dockersocket: {
        from: ['active'],
        output: 'hostAccess',
        effect: ({ place, resource }) =>
          objectOf([
            ['type', 'hostAccess'],
            ['token', randomBytes(16).toString('hex')],
            [
              'url',
              `${place.origin.replace(/^http/, 'ws')}${place.root}/dockersocket/${resource.id}`,
            ],
          ]),
      },
      update: updating(['active', 'inactive'], hostStates, 'host'),
    },
  },
  {
    id: 'hostInfo',
    fields: {
      cpuCount: field('int', ''),
      loadAverage: field('array[float]', '', { description: 'Of 1, 5 and 15 minutes' }),
      memoryTotal: field('int', '', { description: 'Bytes' }),
      memoryServed: field('int', '', { description: 'Bytes ever handed out; grows for ever' }),
      diskInfo: field('map[diskInfo]', '', { description: 'By device' }),
      osVersion: field('string', ''),
      engineVersion: field('version', ''),
      kernelFlags: field('json', ''),
    },
  },
  {
    id: 'diskInfo',
    fields: {
      capacity: field('int', '', { description: 'Bytes' }),
      used: field('int', '', { description: 'Bytes' }),
      percentage: field('float', '', { min: 0, max: 100 }),
    },
  },
  {
    id: 'physicalHost',
    prefix: '1ph',
    ...readable,
    fields: {
      ...common('physicalHost', machineStates),
      externalId: field('string', 'n'),
    },
    actions: {
      remove: move('remove', ['active', 'created', 'error'], machineStates, 'physicalHost'),
    },
  },
  {
    id: 'machine',
    parent: 'physicalHost',
    ...writable,
    fields: {
      ...common('machine', machineStates),
      name: field('string', 'cr', { minLength: 1, maxLength: 63, validChars: 'a-z0-9-' }),
      ...engineFields,
      labels: field('map[string]', 'cun'),
      digitaloceanConfig: field('digitaloceanConfig', 'cn'),
      amazonec2Config: field('amazonec2Config', 'cn'),
      authKey: field('masked', 'cuno'),
      driver: field('string', 'n'),
      externalId: field('string', 'n'),
      extractedConfig: field('blob', 'n', { description: 'A tar archive to reach it with' }),
    },
    actions: {
      bootstrap: {
        ...move('bootstrap', ['created'], machineStates, 'physicalHost'),
        legs: () => [{ via: 'bootstrapping', to: 'active', progress: true }],
      },
      error: {
        from: ['created'],
        output: 'physicalHost',
        legs: () => [{ via: 'erroring', to: 'error', fails: 'Given up by hand' }],
      },
      remove: move('remove', ['active', 'created', 'error'], machineStates, 'physicalHost'),
      update: updating(['active'], machineStates, 'physicalHost'),
    },
    create: machineBirth,
  },
  {
    id: 'digitaloceanConfig',
    collection: ['POST'],
    resource: ['GET'],
    fields: {
      accessToken: field('masked', 'cur', { description: 'A token that may write' }),
      image: field('string', 'cu', { default: 'ubuntu-24-04-x64' }),
      region: field('string', 'cu', { default: 'fra1' }),
      size: field('string', 'cu', { default: 's-2vcpu-4gb' }),
      backups: field('boolean', 'cu', { default: false }),
      ipv6: field('boolean', 'cu', { default: false }),
      tags: field('array[string]', 'cu', { maxLength: 20 }),
    },
  },
  {
    id: 'amazonec2Config',
    collection: ['POST'],
    resource: ['GET'],
    fields: {
      accessKey: field('string', 'cur', { minLength: 16, maxLength: 128, validChars: 'A-Z0-9' }),
      secretKey: field('masked', 'cur'),
      region: field('enum', 'cu', {
        options: ['eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-2', 'ap-southeast-1'],
        default: 'eu-central-1',
      }),
      zone: field('string', 'cu', { default: 'a', validChars: 'a-f', maxLength: 1 }),
      instanceType: field('string', 'cu', { default: 't3.small' }),
      rootSize: field('int', 'cu', { default: 16, min: 8, max: 16384, description: 'GB' }),
      spotPrice: field('float', 'cun', { min: 0 }),
      securityGroup: field('array[string]', 'cu', { default: ['rancher-machine'] }),
      userdata: field('multiline', 'cun'),
      expiresAt: field('date', 'cun', { description: 'When it may be taken away' }),
    },
  },
]
