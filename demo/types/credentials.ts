import { randomBytes } from 'node:crypto'
import type { Stored } from '../data/store'
import type { Leg } from '../data/world'
import { textValue } from '../data/world'
import type { Place } from '../http/place'
import { objectOf, type JsonObject } from '../json'
import { common, credentialStates, standardActions, standardStates, updating } from './common'
import { field, readable, writable, type TypeDefinition } from './definition'

const agentImage = 'rancher/agent:v1.2.11'
const actions = standardActions('credential', credentialStates)
const update = updating(['active', 'inactive'], credentialStates, 'credential')

function registering(done: (resource: Stored) => void): () => readonly Leg[] {
  return () => [{ via: 'registering', to: 'active', done }]
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('hex').toUpperCase()
}

/** What a registration token looks like once it is active, for a reader in this place. */
function registration(resource: Stored, place: Place): JsonObject {
  const token = textValue(resource.data.token)
  if (token === '') return objectOf()
  const url = `${place.origin}${place.root}/scripts/${token}`
  const mount = '-v /var/run/docker.sock:/var/run/docker.sock -v /var/lib/rancher:/var/lib/rancher'
  return objectOf([
    ['registrationUrl', url],
    ['command', `sudo docker run -d --privileged ${mount} ${agentImage} ${url}`],
  ])
}

/** Keys, tokens and passwords. */
export const credentialTypes: readonly TypeDefinition[] = [
  {
    id: 'credential',
    prefix: '1c',
    ...readable,
    fields: {
      ...common('credential', credentialStates),
      publicValue: field('string', 'n', { maxLength: 4096 }),
      secretValue: field('masked', 'no', { maxLength: 4096 }),
    },
    actions,
  },
  {
    id: 'apiKey',
    parent: 'credential',
    ...writable,
    fields: {
      ...common('apiKey', credentialStates),
      publicValue: field('string', 'cn', {
        maxLength: 255,
        description: 'The access key; made for you when you leave it out',
      }),
      secretValue: field('password', 'cno', {
        maxLength: 255,
        description: 'The secret key; shown once, in the reply to its creation',
      }),
    },
    actions: { ...actions, update },
    create: (resource) => {
      resource.data.publicValue ??= secret(10)
      resource.data.secretValue ??= randomBytes(30).toString('base64url')
      return [{ via: 'registering', to: 'active' }]
    },
  },
  {
    id: 'registrationToken',
    parent: 'credential',
    collection: ['GET', 'POST'],
    resource: ['GET'],
    fields: {
      ...common('registrationToken', credentialStates),
      command: field('string', 'n', { description: 'What to run on a host to add it' }),
      image: field('string', 'n'),
      registrationUrl: field('string', 'n', { description: 'Where the host registers' }),
      token: field('string', 'n'),
    },
    actions,
    create: registering((resource) => {
      resource.data.token = `${secret(10)}:${resource.id}:${randomBytes(12).toString('base64url')}`
      resource.data.image = agentImage
    }),
    shown: registration,
  },
  {
    id: 'registryCredential',
    parent: 'credential',
    ...writable,
    fields: {
      ...common('registryCredential', credentialStates),
      registryId: field('reference[registry]', 'cr', { referenceCollection: '/registries' }),
      email: field('string', 'cur', {
        minLength: 3,
        maxLength: 255,
        invalidChars: String.raw`\u0000-\u0020`,
      }),
      publicValue: field('string', 'cun', { description: 'The user name', maxLength: 255 }),
      secretValue: field('string', 'cuno', { description: 'The password', maxLength: 4096 }),
    },
    actions: { ...actions, update },
    create: registering(() => {}),
  },
  {
    id: 'genericObject',
    prefix: '1go',
    ...readable,
    fields: {
      ...common('genericObject', standardStates),
      key: field('string', 'n', { maxLength: 255 }),
      resourceData: field('map[json]', 'n'),
    },
    actions: standardActions('genericObject'),
  },
  {
    id: 'register',
    parent: 'genericObject',
    collection: ['GET', 'POST'],
    resource: ['GET'],
    fields: {
      ...common('register', standardStates),
      key: field('string', 'cr', {
        minLength: 1,
        maxLength: 255,
        description: 'Chosen by the agent that registers',
      }),
      accessKey: field('string', 'n'),
      secretKey: field('string', 'n'),
    },
    actions: {
      ...standardActions('genericObject'),
      stop: {
        from: ['active'],
        input: 'instanceStop',
        output: 'instance',
        legs: () => [{ via: 'deactivating', to: 'inactive' }],
      },
    },
    create: registering((resource) => {
      resource.data.accessKey = secret(10)
      resource.data.secretKey = randomBytes(30).toString('base64url')
    }),
  },
  {
    id: 'pullTask',
    parent: 'genericObject',
    collection: ['GET', 'POST'],
    resource: ['GET'],
    fields: {
      ...common('pullTask', standardStates),
      image: field('string', 'cr', { minLength: 1, maxLength: 255 }),
      mode: field('enum', 'c', { options: ['all', 'cached'], default: 'all' }),
      labels: field('map[string]', 'cn', { description: 'Only on hosts with all of these' }),
      status: field('map[string]', 'n', { description: 'How it went, by host' }),
    },
    actions: standardActions('genericObject'),
    create: registering((resource) => {
      const hosts = ['amber.example.org', 'birch.example.org', 'cedar.example.org']
      resource.data.status = objectOf(hosts.map((host) => [host, 'Done']))
    }),
  },
]
