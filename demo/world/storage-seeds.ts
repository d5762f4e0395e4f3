import type { Seed } from '../data/store'
import { otherProject, owned } from './seed'

const pem = (title: string, line: string) =>
  `-----BEGIN ${title}-----\n${line}\n-----END ${title}-----\n`

const images = [
  ...['nginx:1.27', 'nginx:1.28', 'fluent/fluent-bit:3.1', 'shop/api:4.2', 'shop/api:4.3'],
  ...['postgres:16', 'redis:7.4', 'rancher/lb-service-haproxy:v0.9.14'],
]

const volume = (name: string, hostId: string, more: object = {}) => ({
  ...{ name, hostId, driver: 'local', accessMode: 'singleHostRW', isHostPath: false, ...more },
  uri: `local:///var/lib/volumes/${name}`,
})

/** Volumes, registries, images and certificates. */
export const storageSeeds: readonly Seed[] = [
  owned('storagePool', '1sp1', 7900, {
    ...{ name: 'local', driverName: 'local', volumeAccessMode: 'singleHostRW' },
    hostIds: ['1h1', '1h2', '1h3'],
  }),
  owned('registry', '1sp2', 7900, { name: 'Docker Hub', serverAddress: 'index.docker.io' }),
  owned('registry', '1sp3', 3000, { name: 'ours', serverAddress: 'registry.example.org:5000' }),
  owned('registry', '1sp4', 3000, {
    ...{
      name: 'old',
      serverAddress: 'old-registry.example.org',
      state: 'inactive',
      insecure: true,
    },
  }),
  owned(
    'volume',
    '1v1',
    2900,
    volume('pgdata', '1h1', { instanceId: '1i37', sizeBytes: 5368709120 }),
  ),
  owned('volume', '1v2', 2800, volume('backup', '1h1', { quota: { soft: '40G', hard: '50G' } })),
  owned(
    'volume',
    '1v3',
    2800,
    volume('uploads', '1h2', { driverOpts: { type: 'nfs', o: 'ro,soft' } }),
  ),
  owned('volume', '1v4', 2000, volume('scratch', '1h2', { state: 'detached' })),
  owned('volume', '1v5', 1900, volume('old-pgdata', '1h3', { state: 'inactive' })),
  owned('volume', '1v6', 900, volume('uploads', '1h4', { accountId: otherProject })),
  owned('snapshot', '1ss1', 400, { name: 'before 4.2', state: 'created', volumeId: '1v1' }),
  owned('snapshot', '1ss2', 100, { name: 'before 4.3', state: 'created', volumeId: '1v1' }),
  owned('mount', '1m1', 2900, {
    ...{ path: '/var/lib/postgresql/data', permissions: 'rw', instanceId: '1i37', volumeId: '1v1' },
  }),
  owned('mount', '1m2', 5, {
    path: '/backup',
    permissions: 'ro',
    instanceId: '1i46',
    volumeId: '1v2',
  }),
  owned('instanceLink', '1il1', 5, {
    linkName: 'db',
    instanceId: '1i46',
    targetInstanceId: '1i37',
  }),
  owned('port', '1p1', 2900, {
    ...{ instanceId: '1i35', privatePort: 443, publicPort: 443, protocol: 'tcp' },
    publicIpAddressId: '1ip1',
  }),
  owned('port', '1p2', 2900, {
    ...{ instanceId: '1i36', privatePort: 443, publicPort: 443, protocol: 'tcp' },
    publicIpAddressId: '1ip2',
  }),
  ...images.map((name, n) =>
    owned('image', `1im${n + 1}`, 3000 - n * 100, {
      name,
      sizeBytes: 40_000_000 + n * 12_345_678,
      checksum: Buffer.from(`sha256 of ${name}`).toString('base64'),
      manifest: { schemaVersion: 2, layers: n + 3, config: { os: 'linux', architecture: 'amd64' } },
    }),
  ),
  owned('label', '1l1', 7000, { state: 'created', key: 'zone', value: 'north' }),
  owned('label', '1l2', 7000, { state: 'created', key: 'zone', value: 'south' }),
  owned('label', '1l3', 7000, { state: 'created', key: 'disk', value: 'ssd' }),
  owned('certificate', '1ce1', 3000, {
    ...{ name: 'wildcard', CN: '*.example.org', issuer: 'Example CA', keySize: 4096 },
    ...{
      cert: pem('CERTIFICATE', 'MIIB…example…'),
      serialNumber: 340282366920938463463374607431768211455n,
    },
    ...{ issuedAt: '2026-01-10T00:00:00Z', expiresAt: '2027-01-10T00:00:00Z' },
    subjectAlternativeNames: ['*.example.org', 'example.org'],
  }),
  owned('certificate', '1ce2', 900, {
    ...{ name: 'shop', CN: 'shop.example.org', issuer: 'Example CA', keySize: 2048 },
    ...{ cert: pem('CERTIFICATE', 'MIIC…example…'), serialNumber: 1001 },
    ...{ issuedAt: '2026-06-01T00:00:00Z', expiresAt: '2026-12-01T00:00:00Z' },
    subjectAlternativeNames: ['shop.example.org'],
  }),
]
