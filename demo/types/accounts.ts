import { merged, objectOf, type JsonObject } from '../json'
import { checkedMembers } from './project-members'
import { common, standardActions, standardStates, updating } from './common'
import { embeddable, field, readable, writable, type TypeDefinition } from './definition'

const { accountId: _noOwner, ...accountFields } = common('account', standardStates)

const accountActions = {
  ...standardActions('account'),
  update: updating(['active', 'inactive'], standardStates, 'account'),
}

/** Accounts, projects and who may use them. */
export const accountTypes: readonly TypeDefinition[] = [
  {
    id: 'account',
    prefix: '1a',
    ...writable,
    fields: {
      ...accountFields,
      kind: field('enum', 'cu', {
        options: ['admin', 'user', 'project', 'service', 'agent', 'readonly'],
        default: 'user',
      }),
      externalId: field('string', 'cun', { maxLength: 255 }),
      externalIdType: field('string', 'cun', { maxLength: 128 }),
    },
    actions: accountActions,
  },
  {
    id: 'project',
    parent: 'account',
    ...writable,
    fields: {
      ...accountFields,
      name: field('string', 'curn', { minLength: 1, maxLength: 63 }),
      kubernetes: field('boolean', 'cun', { default: false }),
      swarm: field('boolean', 'cun', { default: false }),
      publicDns: field('boolean', 'cun', { default: false }),
      servicesPortRange: field('servicesPortRange', 'cun'),
      allowedRegistries: field('array[string]', 'cun'),
      members: field('array[projectMember]', 'cn'),
      version: field('version', 'n', { description: 'The version of its templates' }),
    },
    actions: {
      ...accountActions,
      setmembers: {
        from: ['active', 'inactive'],
        input: 'setProjectMembersInput',
        output: 'setProjectMembersInput',
        effect: ({ resource, input }): JsonObject => {
          resource.data.members = checkedMembers(input.members, resource.id)
          return merged(objectOf([['type', 'setProjectMembersInput']]), input)
        },
      },
    },
  },
  {
    id: 'projectMember',
    prefix: '1pm',
    ...readable,
    fields: {
      ...common('projectMember', standardStates),
      externalId: field('string', 'cr', { minLength: 1, maxLength: 255 }),
      externalIdType: field('enum', 'cr', {
        options: ['rancher_id', 'github_user', 'github_team', 'ldap_user', 'ldap_group'],
      }),
      role: field('enum', 'cr', {
        options: ['owner', 'member', 'restricted', 'readonly'],
        default: 'member',
      }),
      projectId: field('reference[project]', 'n'),
    },
    actions: standardActions('projectMember'),
  },
  {
    id: 'setProjectMembersInput',
    ...embeddable,
    fields: {
      members: field('array[projectMember]', 'cr', {
        minLength: 1,
        description: 'Everyone who shall be a member; who is missing is one no more',
      }),
    },
  },
  {
    id: 'servicesPortRange',
    ...embeddable,
    fields: {
      startPort: field('int', 'cur', { default: 49153, min: 1, max: 65535 }),
      endPort: field('int', 'cur', { default: 65535, min: 1, max: 65535 }),
    },
  },
  {
    id: 'identity',
    prefix: '1id',
    ...readable,
    fields: {
      id: field('string', 'n'),
      name: field('string', 'n'),
      login: field('string', 'n'),
      externalId: field('string', 'n'),
      externalIdType: field('string', 'n'),
      profilePicture: field('string', 'n'),
      profileUrl: field('string', 'n'),
      role: field('string', 'n', { description: 'Only for a member of a project' }),
    },
  },
]
