import { embeddable, field, type TypeDefinition } from './definition'
import { launchFields } from './launch-fields'

/** The values containers are made from, and the smaller ones inside them. */
export const launchTypes: readonly TypeDefinition[] = [
  {
    id: 'launchConfig',
    ...embeddable,
    fields: {
      kind: field('enum', 'cn', { options: ['container', 'virtualMachine'], default: 'container' }),
      ...launchFields,
      vcpu: field('int', 'cn', { default: 1, min: 1 }),
    },
  },
  {
    id: 'secondaryLaunchConfig',
    ...embeddable,
    fields: {
      name: field('string', 'cr', { minLength: 1, maxLength: 63, validChars: 'a-zA-Z0-9-' }),
      ...launchFields,
      dataVolumesFromLaunchConfigs: field('array[string]', 'cn'),
      networkLaunchConfig: field('string', 'cn'),
    },
  },
  {
    id: 'instanceHealthCheck',
    ...embeddable,
    fields: {
      name: field('string', 'cn'),
      port: field('int', 'cr', { min: 1, max: 65535 }),
      requestLine: field('string', 'cn', {
        description: 'GET /healthz HTTP/1.0; empty: just connect',
      }),
      interval: field('int', 'c', { default: 2000, min: 100, description: 'Milliseconds' }),
      responseTimeout: field('int', 'c', { default: 2000, min: 100 }),
      healthyThreshold: field('int', 'c', { default: 2, min: 1 }),
      unhealthyThreshold: field('int', 'c', { default: 3, min: 1 }),
      initializingTimeout: field('int', 'c', { default: 60000 }),
      strategy: field('enum', 'c', {
        options: ['none', 'recreate', 'recreateOnQuorum'],
        default: 'recreate',
      }),
      recreateOnQuorumStrategyConfig: field('recreateOnQuorumStrategyConfig', 'cn'),
    },
  },
  {
    id: 'recreateOnQuorumStrategyConfig',
    ...embeddable,
    fields: { quorum: field('int', 'cr', { default: 1, min: 1 }) },
  },
  {
    id: 'restartPolicy',
    ...embeddable,
    fields: {
      name: field('enum', 'cr', { options: ['no', 'always', 'on-failure', 'unless-stopped'] }),
      maximumRetryCount: field('int', 'cn', { min: 0 }),
    },
  },
  {
    id: 'logConfig',
    ...embeddable,
    fields: {
      driver: field('enum', 'cn', {
        options: ['json-file', 'syslog', 'journald', 'gelf', 'fluentd', 'none'],
      }),
      config: field('map[string]', 'cn'),
    },
  },
  {
    id: 'ulimit',
    ...embeddable,
    fields: {
      name: field('string', 'cr', { minLength: 1 }),
      soft: field('int', 'cr', { min: 0 }),
      hard: field('int', 'cn', { min: 0 }),
    },
  },
  {
    id: 'blkioDeviceOption',
    ...embeddable,
    fields: {
      readIops: field('int', 'cn', { min: 0 }),
      writeIops: field('int', 'cn', { min: 0 }),
      readBps: field('int', 'cn', { min: 0 }),
      writeBps: field('int', 'cn', { min: 0 }),
      weight: field('int', 'cn', { min: 10, max: 1000 }),
    },
  },
  {
    id: 'dockerBuild',
    ...embeddable,
    fields: {
      remote: field('string', 'cn', { description: 'A git address' }),
      dockerfile: field('string', 'cn'),
      context: field('blob', 'cn', { description: 'A tar archive to build from' }),
      nocache: field('boolean', 'cn', { default: false }),
      rm: field('boolean', 'cn', { default: true }),
      forcerm: field('boolean', 'cn', { default: false }),
    },
  },
]
