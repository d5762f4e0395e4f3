import { field, type FieldDefinitions } from './definition'

const capabilities = [
  ...['ALL', 'AUDIT_CONTROL', 'AUDIT_WRITE', 'BLOCK_SUSPEND', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
  ...['IPC_LOCK', 'KILL', 'MKNOD', 'NET_ADMIN', 'NET_BIND_SERVICE', 'NET_RAW', 'SETGID', 'SETUID'],
  ...['SYS_ADMIN', 'SYS_CHROOT', 'SYS_MODULE', 'SYS_NICE', 'SYS_PTRACE', 'SYS_TIME', 'SYSLOG'],
]

/** What can be said about how a container runs; shared by container, launchConfig and its siblings. */
export const launchFields: FieldDefinitions = {
  imageUuid: field('string', 'cn', {
    description: 'The image, such as docker:nginx:1.27',
    maxLength: 255,
  }),
  command: field('array[string]', 'cn', {
    description: 'What to run instead of what the image says',
  }),
  entryPoint: field('array[string]', 'cn'),
  environment: field('map[string]', 'cn', { description: 'Environment variables' }),
  labels: field('map[string]', 'cn', { description: 'Labels, among them io.rancher.* ones' }),
  ports: field('array[string]', 'cn', { description: 'Published ports: 8080:80/tcp' }),
  expose: field('array[string]', 'cn'),
  dataVolumes: field('array[string]', 'cn', { description: 'Mounts: /host:/container:ro' }),
  dataVolumesFrom: field('array[reference[container]]', 'cn'),
  dataVolumeMounts: field('map[reference[volume]]', 'cn', {
    description: 'Path in the container to volume',
  }),
  instanceLinks: field('map[reference[instance]]', 'cn', { description: 'Alias to container' }),
  networkMode: field('enum', 'cn', {
    options: ['none', 'host', 'bridge', 'container', 'managed'],
    default: 'managed',
  }),
  networkIds: field('array[reference[network]]', 'cn'),
  hostname: field('string', 'cn', { maxLength: 63, validChars: 'a-zA-Z0-9-' }),
  domainName: field('string', 'cn', { maxLength: 128 }),
  dns: field('array[string]', 'cn'),
  dnsSearch: field('array[string]', 'cn'),
  user: field('string', 'cn'),
  workingDir: field('string', 'cn'),
  privileged: field('boolean', 'cn', { default: false }),
  readOnly: field('boolean', 'cn', { default: false }),
  tty: field('boolean', 'cn', { default: false }),
  stdinOpen: field('boolean', 'cn', { default: false }),
  publishAllPorts: field('boolean', 'cn', { default: false }),
  startOnCreate: field('boolean', 'cn', { default: true }),
  memory: field('int', 'cn', { min: 4194304, description: 'Limit in bytes' }),
  memorySwap: field('int', 'cn'),
  cpuShares: field('int', 'cn', { min: 2, max: 262144 }),
  cpuSet: field('string', 'cn', { validChars: '0-9,-' }),
  cpus: field('float', 'cn', { min: 0.01, max: 512, description: 'How many processors, in parts' }),
  capAdd: field('array[enum]', 'cn', { options: capabilities }),
  capDrop: field('array[enum]', 'cn', { options: capabilities }),
  devices: field('array[string]', 'cn'),
  blkioDeviceOptions: field('map[blkioDeviceOption]', 'cn', { description: 'By device' }),
  ulimits: field('array[ulimit]', 'cn'),
  extraHosts: field('array[string]', 'cn'),
  securityOpt: field('array[string]', 'cn'),
  logConfig: field('logConfig', 'cn'),
  restartPolicy: field('restartPolicy', 'cn'),
  healthCheck: field('instanceHealthCheck', 'cn'),
  build: field('dockerBuild', 'cn'),
  pidMode: field('enum', 'cn', { options: ['host'] }),
  stopSignal: field('string', 'cn', { validChars: 'A-Z0-9+-', maxLength: 20 }),
  userdata: field('multiline', 'cn', {
    description: 'A script for the first start',
    maxLength: 65535,
  }),
  registryCredentialId: field('reference[registryCredential]', 'cn', {
    referenceCollection: '/registrycredentials?state=active',
  }),
  requestedHostId: field('reference[host]', 'cn', { description: 'Where it should run' }),
}
