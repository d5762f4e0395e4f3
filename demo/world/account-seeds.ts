import type { Seed } from '../data/store'
import { mainProject, otherProject, owned, seed } from './seed'

const member = (projectId: string, externalId: string, role: string) => ({
  ...{ accountId: projectId, projectId, externalIdType: 'rancher_id', externalId, role },
})

/** Who there is, and the keys they use. */
export const accountSeeds: readonly Seed[] = [
  seed('account', '1a1', 9000, { name: 'admin', kind: 'admin', state: 'active' }),
  seed('account', '1a2', 8000, { name: 'Ada', kind: 'user', state: 'active' }),
  seed('account', '1a3', 8000, { name: 'Bela', kind: 'user', state: 'inactive' }),
  seed('account', '1a4', 8000, { name: 'scheduler', kind: 'service', state: 'active' }),
  seed('project', mainProject, 7900, {
    name: 'Default',
    description: 'What customers see',
    state: 'active',
    version: '1.6.2',
    publicDns: true,
    servicesPortRange: { type: 'servicesPortRange', startPort: 49153, endPort: 65535 },
    allowedRegistries: ['index.docker.io', 'registry.example.org:5000'],
  }),
  seed('project', otherProject, 4000, {
    name: 'Staging',
    description: 'Tomorrow’s version',
    state: 'active',
    version: '1.7.0-rc.1',
  }),
  owned('projectMember', '1pm1', 7900, { name: 'admin', ...member(mainProject, '1a1', 'owner') }),
  owned('projectMember', '1pm2', 7800, { name: 'Ada', ...member(mainProject, '1a2', 'member') }),
  owned('projectMember', '1pm3', 4000, { name: 'admin', ...member(otherProject, '1a1', 'owner') }),
  seed('identity', 'rancher_id:1a1', 9000, {
    ...{ name: 'admin', login: 'admin', externalId: '1a1', externalIdType: 'rancher_id' },
  }),
  seed('identity', 'rancher_id:1a2', 8000, {
    ...{ name: 'Ada', login: 'ada', externalId: '1a2', externalIdType: 'rancher_id' },
  }),
  seed('identity', 'github_user:48151623', 8000, {
    ...{ name: 'Bela', login: 'bela-b', externalId: '48151623', externalIdType: 'github_user' },
    profileUrl: 'https://example.org/bela-b',
  }),
  owned('apiKey', '1c1', 5000, {
    ...{
      name: 'build server',
      description: 'Deploys after every merge',
      publicValue: '5F1A0C9E2B7D4438A6E1',
    },
  }),
  owned('apiKey', '1c2', 900, {
    ...{ name: 'old laptop', state: 'inactive', publicValue: '0B44D2C1F7AA96E35D08' },
  }),
  owned('registryCredential', '1c3', 3000, {
    ...{ name: 'pull', registryId: '1sp3', email: 'build@example.org', publicValue: 'puller' },
  }),
  owned('registryCredential', '1c4', 2000, {
    ...{ state: 'inactive', registryId: '1sp2', email: 'ada@example.org', publicValue: 'ada' },
  }),
  owned('registrationToken', '1c5', 1200, {
    name: 'first hosts',
    token: '9D0B1E6A7C2F48350A1B:1c5:Zk3xWq8RtY1u',
    image: 'rancher/agent:v1.2.11',
  }),
  owned('apiKey', '1c6', 700, {
    ...{ accountId: otherProject, name: 'staging', publicValue: 'C3D79A10E5F24B6688D1' },
  }),
  owned('register', '1go1', 1200, { key: 'amber', accessKey: '77AA01BC5D2E9F04C613' }),
  owned('register', '1go2', 1190, { key: 'birch', accessKey: '18F4C7702BD35E9A6A41' }),
  owned('pullTask', '1go3', 20, {
    ...{ image: 'docker:nginx:1.27', mode: 'all', labels: { zone: 'north' } },
    status: { 'amber.example.org': 'Done', 'birch.example.org': 'Done' },
  }),
]
