import { textValue } from '../data/world'
import { field, readable, type TypeDefinition } from './definition'

/** The server's own affairs: settings, what happened, and what it says about itself. */
export const settingTypes: readonly TypeDefinition[] = [
  {
    id: 'setting',
    prefix: '1as!',
    collection: ['GET', 'POST'],
    resource: ['GET', 'PUT', 'DELETE'],
    versioned: true,
    idFor: ({ name }) => `1as!${textValue(name)}`,
    fields: {
      id: field('string', 'n'),
      name: field('string', 'crq', { minLength: 1, maxLength: 255, validChars: 'a-zA-Z0-9._-' }),
      value: field('string', 'cun', { maxLength: 16384 }),
      activeValue: field('string', 'n', { description: 'What counts at the moment' }),
      inDb: field('boolean', '', { description: 'Whether somebody has set it' }),
      source: field('string', 'n'),
    },
    create: (resource) => {
      resource.data.inDb = true
      resource.data.source = 'Database'
      return []
    },
    shown: ({ data }) => ({ activeValue: data.value ?? null }),
  },
  {
    id: 'auditLog',
    prefix: '1al',
    ...readable,
    fields: {
      id: field('int', 'n'),
      accountId: field('reference[account]', 'n'),
      authenticatedAsAccountId: field('reference[account]', 'n'),
      authType: field('enum', 'n', {
        options: ['none', 'basicAuth', 'adminAuth', 'tokenAuth', 'registryToken'],
      }),
      clientIp: field('string', 'n'),
      created: field('date', 'n'),
      description: field('string', 'n'),
      eventType: field('string', 'n'),
      resourceId: field('string', 'n'),
      resourceType: field('string', 'n'),
      requestObject: field('json', 'n'),
      responseCode: field('int', 'n'),
    },
  },
  {
    id: 'externalHostEvent',
    prefix: '1ehe',
    collection: ['GET', 'POST'],
    resource: ['GET', 'DELETE'],
    fields: {
      id: field('int', 'n'),
      accountId: field('reference[account]', 'n'),
      created: field('date', 'n'),
      eventType: field('enum', 'cr', { options: ['host.evacuate', 'host.remove', 'host.seen'] }),
      externalId: field('string', 'cn', { maxLength: 255 }),
      hostId: field('reference[host]', 'cn'),
      hostLabel: field('string', 'cn', { invalidChars: ' ' }),
      deleteHost: field('boolean', 'c', { default: false }),
      scheduledFor: field('date', 'cn', { description: 'Later than now; otherwise at once' }),
      weight: field('float', 'c', { default: 0.5, min: 0, max: 1 }),
    },
  },
  {
    id: 'typeDocumentation',
    prefix: 'doc-',
    ...readable,
    fields: {
      id: field('string', 'n'),
      description: field('multiline', 'n'),
      resourceFields: field('map[fieldDocumentation]', 'n'),
    },
  },
  {
    id: 'fieldDocumentation',
    fields: {
      description: field('multiline', 'n'),
      placeholder: field('string', 'n'),
    },
  },
  {
    id: 'subscribe',
    prefix: '1sub',
    plural: 'subscribe',
    ...readable,
    fields: {
      eventNames: field('array[string]', 'c', { description: 'Such as resource.change' }),
    },
  },
  {
    id: 'schema',
    ...readable,
    path: 'schemas',
    fields: {
      id: field('string', 'n'),
      pluralName: field('string', 'n'),
      collectionActions: field('map[json]', 'n'),
      collectionFields: field('map[json]', 'n'),
      collectionFilters: field('map[json]', 'n'),
      collectionMethods: field('array[string]', 'n'),
      resourceActions: field('map[json]', 'n'),
      resourceFields: field('map[json]', 'n'),
      resourceMethods: field('array[string]', 'n'),
      includeableLinks: field('array[string]', 'n'),
    },
  },
  {
    id: 'apiVersion',
    resource: ['GET'],
    fields: { id: field('string', 'n') },
  },
  {
    id: 'error',
    fields: {
      status: field('int'),
      code: field('string'),
      message: field('string', 'n'),
      detail: field('string', 'n'),
      fieldName: field('string', 'n'),
    },
  },
]
