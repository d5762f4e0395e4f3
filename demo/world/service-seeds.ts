import type { Seed } from '../data/store'
import { otherProject, owned } from './seed'

const webLaunch = {
  type: 'launchConfig',
  kind: 'container',
  imageUuid: 'docker:nginx:1.27',
  command: ['nginx', '-g', 'daemon off;'],
  ports: ['8080:80/tcp', '8443:443/tcp'],
  environment: { BACKEND: 'api:3000', TZ: 'UTC' },
  labels: {
    'io.rancher.container.pull_image': 'always',
    team: 'shop',
  },
  memory: 268435456,
  cpus: 0.5,
  networkMode: 'managed',
  healthCheck: {
    ...{ type: 'instanceHealthCheck', port: 80, requestLine: 'GET /healthz HTTP/1.0' },
    ...{ interval: 2000, responseTimeout: 2000, healthyThreshold: 2, unhealthyThreshold: 3 },
    ...{ initializingTimeout: 60000, strategy: 'recreate' },
  },
  restartPolicy: { type: 'restartPolicy', name: 'on-failure', maximumRetryCount: 5 },
  logConfig: {
    type: 'logConfig',
    driver: 'json-file',
    config: { 'max-size': '10m', 'max-file': '3' },
  },
  ulimits: [{ type: 'ulimit', name: 'nofile', soft: 65536, hard: 65536 }],
}

const launch = (imageUuid: string, more: object = {}) => ({
  ...{ type: 'launchConfig', kind: 'container', imageUuid, networkMode: 'managed', ...more },
})

const scale = (n: number) => ({ scale: n, currentScale: n, startOnCreate: true })

/** Two stacks with six services, one more in the other project, and what ties them together. */
export const serviceSeeds: readonly Seed[] = [
  owned('environment', '1e1', 3000, {
    ...{ name: 'shop', description: 'What customers see', healthState: 'healthy' },
    dockerCompose:
      'version: "2"\nservices:\n  web:\n    image: nginx:1.27\n  api:\n    image: shop/api:4.2\n',
    environment: { DOMAIN: 'shop.example.org', REPLICAS: '3' },
    ...{ templateVersion: '2.1.0', externalId: 'catalog://library:shop:3' },
  }),
  owned('environment', '1e2', 2900, {
    ...{ name: 'data', description: 'Where it is kept', healthState: 'degraded' },
    outputs: { url: 'postgres://db.data:5432' },
  }),
  owned('environment', '1e3', 1000, {
    ...{ accountId: otherProject, name: 'shop', healthState: 'healthy' },
  }),
  owned('service', '1s1', 3000, {
    ...{ name: 'web', environmentId: '1e1', launchConfig: webLaunch, ...scale(12) },
    ...{ healthState: 'healthy', metadata: { colour: 'blue', weights: [1, 2, 3] } },
    secondaryLaunchConfigs: [
      { type: 'secondaryLaunchConfig', name: 'logs', imageUuid: 'docker:fluent/fluent-bit:3.1' },
    ],
    serviceLinks: { api: '1s2' },
  }),
  owned('service', '1s2', 3000, {
    ...{ name: 'api', environmentId: '1e1', ...scale(10), healthState: 'healthy' },
    launchConfig: launch('docker:shop/api:4.2', { environment: { PORT: '3000' } }),
    ...{ serviceLinks: { db: '1s4', cache: '1s5' }, vip: '10.43.0.12' },
    scalePolicy: { type: 'scalePolicy', min: 4, max: 20, increment: 2, threshold: 0.8 },
  }),
  owned('loadBalancerService', '1s3', 3000, {
    ...{ name: 'lb', environmentId: '1e1', ...scale(2), healthState: 'healthy' },
    launchConfig: launch('docker:rancher/lb-service-haproxy:v0.9.14', { ports: ['443:443/tcp'] }),
    lbConfig: {
      type: 'lbConfig',
      portRules: [
        {
          ...{ type: 'portRule', sourcePort: 443, protocol: 'https', hostname: 'shop.example.org' },
          ...{ path: '/', serviceId: '1s1', targetPort: 80, priority: 1 },
        },
      ],
      ...{ certificateIds: ['1ce2'], defaultCertificateId: '1ce1' },
      config: 'global\n  maxconn 4096\n',
    },
    publicEndpoints: [
      { type: 'publicEndpoint', ipAddress: '10.20.0.11', port: 443, hostId: '1h1' },
    ],
  }),
  owned('service', '1s4', 2900, {
    ...{ name: 'db', environmentId: '1e2', ...scale(3), healthState: 'degraded' },
    launchConfig: launch('docker:postgres:16', {
      dataVolumes: ['pgdata:/var/lib/postgresql/data'],
    }),
  }),
  owned('service', '1s5', 2900, {
    ...{ name: 'cache', environmentId: '1e2', ...scale(2), state: 'inactive' },
    launchConfig: launch('docker:redis:7.4'),
  }),
  owned('externalService', '1s6', 2000, {
    ...{ name: 'mail', environmentId: '1e2', hostname: 'smtp.example.org' },
  }),
  owned('dnsService', '1s7', 2000, {
    name: 'database',
    environmentId: '1e2',
    serviceLinks: { db: '1s4' },
  }),
  owned('service', '1s8', 1000, {
    ...{ accountId: otherProject, name: 'web', environmentId: '1e3', ...scale(2) },
    launchConfig: launch('docker:nginx:1.28'),
  }),
  owned('serviceConsumeMap', '1scm1', 3000, {
    name: 'api',
    serviceId: '1s1',
    consumedServiceId: '1s2',
  }),
  owned('serviceConsumeMap', '1scm2', 2900, {
    name: 'db',
    serviceId: '1s2',
    consumedServiceId: '1s4',
  }),
]
