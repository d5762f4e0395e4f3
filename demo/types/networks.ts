import { common, standardActions, standardStates, updating } from './common'
import { embeddable, field, readable, writable, type TypeDefinition } from './definition'

const update = (output: string) => updating(['active', 'inactive'], standardStates, output)

/** Networks, addresses and ports. */
export const networkTypes: readonly TypeDefinition[] = [
  {
    id: 'network',
    prefix: '1n',
    ...writable,
    fields: {
      ...common('network', standardStates),
      kind: field('enum', 'c', {
        options: ['hostOnlyNetwork', 'dockerBridge', 'dockerHost', 'vxlan'],
        default: 'vxlan',
      }),
      domain: field('string', 'cun', { maxLength: 128 }),
      dns: field('array[string]', 'cun', { maxLength: 3, description: 'At most three' }),
      subnets: field('array[subnet]', 'cn'),
      metadata: field('json', 'cun'),
      reservations: field('map[array[string]]', 'cun', {
        description: 'Addresses kept, by purpose',
      }),
      isPublic: field('boolean', 'cu', { default: false }),
    },
    actions: { ...standardActions('network'), update: update('network') },
  },
  {
    id: 'subnet',
    ...embeddable,
    fields: {
      networkAddress: field('string', 'cur', {
        minLength: 7,
        maxLength: 43,
        validChars: '0-9a-f.:',
      }),
      cidrSize: field('int', 'cu', { default: 24, min: 8, max: 128 }),
      gateway: field('string', 'cun'),
      startAddress: field('string', 'cun'),
      endAddress: field('string', 'cun'),
    },
  },
  {
    id: 'ipAddress',
    prefix: '1ip',
    ...readable,
    fields: {
      ...common('ipAddress', standardStates),
      address: field('string', 'n'),
      networkId: field('reference[network]', 'n'),
      hostId: field('reference[host]', 'n'),
    },
    actions: standardActions('ipAddress'),
  },
  {
    id: 'port',
    prefix: '1p',
    collection: ['GET'],
    resource: ['GET', 'PUT'],
    fields: {
      ...common('port', standardStates),
      instanceId: field('reference[instance]', 'n'),
      privateIpAddressId: field('reference[ipAddress]', 'n'),
      publicIpAddressId: field('reference[ipAddress]', 'n'),
      privatePort: field('int', 'n', { min: 1, max: 65535 }),
      publicPort: field('int', 'un', { min: 1, max: 65535 }),
      protocol: field('enum', 'n', { options: ['tcp', 'udp'] }),
    },
    actions: { ...standardActions('port'), update: update('port') },
  },
]
