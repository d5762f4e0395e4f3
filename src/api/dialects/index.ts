import { own } from '../../json/value'
import { someSchema, someResource, type Family } from './signs'

/**
 * All families that are known, the most particular first. Each says what tells it, in a reply, and loads the rest when
 * it is met; a server that none of them knows is read by the specification.
 */
export const families: readonly Family[] = [
  {
    id: 'steve',
    title: 'Steve',
    recognises: ({ json }) =>
      someSchema(json, (schema) => own(own(schema, 'attributes'), 'verbs') !== undefined)
        ? 'its types have the attributes of Kubernetes resources'
        : someResource(json, (one) => own(own(one, 'metadata'), 'state') !== undefined)
          ? 'its resources have their state in metadata'
          : undefined,
    load: async () => (await import('./steve')).steve,
  },
  {
    id: 'norman',
    title: 'Norman',
    recognises: ({ json }) =>
      someSchema(json, (schema) => own(own(schema, 'version'), 'path') !== undefined)
        ? 'its types say which version of the API they belong to'
        : own(own(json, 'apiVersion'), 'path') !== undefined
          ? 'its root says which version of the API it is'
          : own(own(json, 'sort'), 'links') !== undefined
            ? 'its collections have the links to sort them inside of sort'
            : undefined,
    load: async () => (await import('./norman')).norman,
  },
  {
    id: 'cattle',
    title: 'Cattle',
    recognises: ({ json, header }) => {
      if (someSchema(json, (schema) => own(schema, 'includeableLinks') !== undefined))
        return 'its types list the links that can be included'
      // Cattle stands before services of other families, whose schemas tell them all the same.
      const says = header('x-api-account-id') ?? header('x-rancher-version')
      return says === undefined || someSchema(json, () => true)
        ? undefined
        : 'its replies say whose account is asking, or which Rancher answers'
    },
    load: async () => (await import('./cattle')).cattle,
  },
  {
    id: 'go-rancher',
    title: 'go-rancher',
    recognises: ({ json }) =>
      someSchema(
        json,
        (schema) =>
          own(schema, 'baseType') === undefined &&
          own(own(schema, 'resourceFields'), 'actions') !== undefined,
      )
        ? 'its types list id, links and actions as ordinary fields'
        : undefined,
    load: async () => (await import('./go-rancher')).goRancher,
  },
]
