import type { Resource } from '../resource'

const rights = [
  ['PUT', 'update'],
  ['PATCH', 'patch'],
  ['DELETE', 'remove'],
] as const

/**
 * The resource with what may not be done to it: `links.update`, `links.patch` and `links.remove` stand on one for whoever has the
 * right (dialects, section 4). What is no stored object, such as a root or an action's output, has no such links at all.
 */
export function withRights(resource: Resource, name?: string): Resource {
  const { id, type, value } = resource
  return {
    ...{ id, type, value, ...(name !== undefined && { name }) },
    // As with other resources, links are read when they are looked at.
    get links() {
      return resource.links
    },
    get actions() {
      return resource.actions
    },
    get forbidden() {
      const { links } = resource
      if (id === undefined || !links.has('self')) return new Map()
      const missing = rights.filter(([, link]) => !links.has(link))
      return new Map(missing.map(([method, link]) => [method, why(link)]))
    },
  }
}

function why(link: string): string {
  return `The server gives you no ${link} link to this resource.`
}
