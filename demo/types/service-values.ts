import { embeddable, field, type TypeDefinition } from './definition'

const strategyFields = {
  batchSize: field('int', 'cn', { default: 1, min: 1, description: 'How many at a time' }),
  intervalMillis: field('int', 'cn', { default: 2000, min: 100 }),
}

/** Values inside services, and the inputs of their actions. */
export const serviceValueTypes: readonly TypeDefinition[] = [
  {
    id: 'scalePolicy',
    ...embeddable,
    fields: {
      min: field('int', 'cur', { default: 1, min: 1, max: 1000 }),
      max: field('int', 'cur', { default: 10, min: 1, max: 1000 }),
      increment: field('int', 'cu', { default: 1, min: 1 }),
      threshold: field('float', 'cun', { default: 0.75, min: 0, max: 1 }),
    },
  },
  {
    id: 'publicEndpoint',
    ...embeddable,
    fields: {
      ipAddress: field('string'),
      port: field('int', '', { min: 1, max: 65535 }),
      hostId: field('reference[host]'),
      instanceId: field('reference[instance]'),
    },
  },
  {
    id: 'lbConfig',
    ...embeddable,
    fields: {
      portRules: field('array[portRule]', 'cu', { description: 'The first that fits counts' }),
      certificateIds: field('array[reference[certificate]]', 'cun'),
      defaultCertificateId: field('reference[certificate]', 'cun'),
      config: field('multiline', 'cun', { description: 'Added to the configuration of the proxy' }),
      stickinessPolicy: field('loadBalancerCookieStickinessPolicy', 'cun'),
    },
  },
  {
    id: 'portRule',
    ...embeddable,
    fields: {
      sourcePort: field('int', 'cur', { min: 1, max: 65535 }),
      protocol: field('enum', 'cu', {
        options: ['http', 'https', 'tcp', 'tls', 'sni'],
        default: 'http',
      }),
      hostname: field('string', 'cun'),
      path: field('string', 'cun', { validChars: 'a-zA-Z0-9/._~-' }),
      serviceId: field('reference[service]', 'cun'),
      targetPort: field('int', 'cun', { min: 1, max: 65535 }),
      priority: field('int', 'cun', { min: 1 }),
      backendName: field('string', 'cun'),
    },
  },
  {
    id: 'loadBalancerCookieStickinessPolicy',
    ...embeddable,
    fields: {
      name: field('string', 'cun'),
      cookie: field('string', 'cun'),
      domain: field('string', 'cun'),
      indirect: field('boolean', 'cu', { default: false }),
      nocache: field('boolean', 'cu', { default: false }),
      mode: field('enum', 'cu', { options: ['rewrite', 'insert', 'prefix'], default: 'insert' }),
    },
  },
  {
    id: 'serviceUpgrade',
    ...embeddable,
    fields: {
      inServiceStrategy: field('inServiceUpgradeStrategy', 'cn'),
      toServiceStrategy: field('toServiceUpgradeStrategy', 'cn'),
    },
  },
  {
    id: 'inServiceUpgradeStrategy',
    ...embeddable,
    fields: {
      ...strategyFields,
      launchConfig: field('launchConfig', 'cn'),
      secondaryLaunchConfigs: field('array[secondaryLaunchConfig]', 'cn'),
      startFirst: field('boolean', 'c', { default: false }),
    },
  },
  {
    id: 'toServiceUpgradeStrategy',
    ...embeddable,
    fields: {
      ...strategyFields,
      toServiceId: field('reference[service]', 'cr'),
      finalScale: field('int', 'cn', { min: 0 }),
      updateLinks: field('boolean', 'c', { default: false }),
    },
  },
  {
    id: 'serviceRestart',
    ...embeddable,
    fields: { rollingRestartStrategy: field('rollingRestartStrategy', 'cn') },
  },
  { id: 'rollingRestartStrategy', ...embeddable, fields: strategyFields },
  {
    id: 'serviceLink',
    ...embeddable,
    fields: {
      name: field('string', 'cn', { validChars: 'a-zA-Z0-9._-', maxLength: 63 }),
      serviceId: field('reference[service]', 'cr'),
    },
  },
  {
    id: 'setServiceLinksInput',
    ...embeddable,
    fields: { serviceLinks: field('array[serviceLink]', 'cn') },
  },
  {
    id: 'addRemoveServiceLinkInput',
    ...embeddable,
    fields: { serviceLink: field('serviceLink', 'cr') },
  },
]
