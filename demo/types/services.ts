import type { Behaviour } from '../data/world'
import { instancesWhere } from './instance-actions'
import { common } from './common'
import { field, writable, type TypeDefinition } from './definition'
import { serviceActions, serviceStates } from './service-actions'

const registering: Behaviour['create'] = (resource) => {
  const start = resource.data.startOnCreate === true
  const first = { via: 'registering', to: 'inactive' }
  return start ? [first, { via: 'activating', to: 'active' }] : [first]
}

const serviceFields = {
  ...common('service', serviceStates),
  name: field('string', 'cur', { minLength: 1, maxLength: 63, validChars: 'a-zA-Z0-9-' }),
  environmentId: field('reference[environment]', 'cr', {
    description: 'The stack it is part of',
    referenceCollection: '/environments',
  }),
  externalId: field('string', 'cun'),
  metadata: field('map[json]', 'cun', { description: 'What its containers can ask for' }),
  startOnCreate: field('boolean', 'cn', { default: false }),
  healthState: field('string', 'n'),
}

const scaled = {
  scale: field('int', 'cu', { default: 1, min: 0, max: 1000 }),
  currentScale: field('int', 'n'),
  assignServiceIpAddress: field('boolean', 'c', { default: false }),
  vip: field('string', 'n'),
  fqdn: field('string', 'n'),
  publicEndpoints: field('array[publicEndpoint]', 'n'),
}

/** Services of every kind; all are listed under services. */
export const serviceTypes: readonly TypeDefinition[] = [
  {
    id: 'service',
    prefix: '1s',
    ...writable,
    fields: {
      ...serviceFields,
      launchConfig: field('launchConfig', 'cn', {
        description: 'What each container is made from',
      }),
      secondaryLaunchConfigs: field('array[secondaryLaunchConfig]', 'cn', {
        description: 'Sidekicks that run beside each container',
      }),
      ...scaled,
      scalePolicy: field('scalePolicy', 'cun'),
      selectorContainer: field('string', 'cun'),
      selectorLink: field('string', 'cun'),
      serviceLinks: field('map[reference[service]]', 'n', { description: 'Alias to service' }),
      upgrade: field('serviceUpgrade', 'n'),
      instanceIds: field('array[reference[instance]]', 'n'),
    },
    shown: (resource, _place, world) =>
      instancesWhere(world, ({ data }) =>
        Array.isArray(data.serviceIds) ? data.serviceIds.includes(resource.id) : false,
      ),
    actions: serviceActions,
    create: registering,
  },
  {
    id: 'externalService',
    parent: 'service',
    ...writable,
    fields: {
      ...serviceFields,
      hostname: field('string', 'cun', { maxLength: 255 }),
      externalIpAddresses: field('array[string]', 'cun', { description: 'Instead of a host name' }),
      healthCheck: field('instanceHealthCheck', 'cn'),
    },
    actions: serviceActions,
    create: registering,
  },
  {
    id: 'dnsService',
    parent: 'service',
    ...writable,
    fields: { ...serviceFields, selectorLink: field('string', 'cun') },
    actions: serviceActions,
    create: registering,
  },
  {
    id: 'loadBalancerService',
    parent: 'service',
    ...writable,
    fields: {
      ...serviceFields,
      launchConfig: field('launchConfig', 'cr'),
      lbConfig: field('lbConfig', 'cur'),
      ...scaled,
    },
    actions: serviceActions,
    create: registering,
  },
  {
    id: 'serviceConsumeMap',
    prefix: '1scm',
    collection: ['GET'],
    resource: ['GET'],
    fields: {
      ...common('serviceConsumeMap', ['activating', 'active', 'removed', 'removing', 'requested']),
      serviceId: field('reference[service]', 'n'),
      consumedServiceId: field('reference[service]', 'n'),
      ports: field('array[string]', 'n'),
    },
    actions: {
      remove: {
        from: ['active'],
        output: 'serviceConsumeMap',
        legs: () => [{ via: 'removing', to: 'removed' }],
      },
    },
  },
]
