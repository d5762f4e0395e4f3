import type { ApiDocument, Collection, Resource } from '../resource'

/**
 * The document with the project in its links: the catalog takes it as a parameter, leaves it out of most links, and
 * answers 400 without it (dialects, section 12).
 */
export function inProject(document: ApiDocument, url: string, project: string): ApiDocument {
  const within = (links: ReadonlyMap<string, string>) =>
    new Map([...links].map(([name, link]) => [name, withProject(link, url, project)]))
  if (document.kind === 'resource')
    return { ...document, resource: resourceWithin(document.resource, within) }
  if (document.kind === 'value') return document
  const { collection } = document
  const moved: Collection = {
    ...collection,
    links: within(collection.links),
    actions: within(collection.actions),
    createTypes: within(collection.createTypes),
    data: collection.data.map((row) => resourceWithin(row, within)),
  }
  return { ...document, collection: moved }
}

type Within = (links: ReadonlyMap<string, string>) => ReadonlyMap<string, string>

function resourceWithin(resource: Resource, within: Within): Resource {
  const { id, type, value } = resource
  return {
    ...{ id, type, value },
    // Links are read when they are looked at.
    get links() {
      return within(resource.links)
    },
    get actions() {
      return within(resource.actions)
    },
  }
}

/** Also for a link that is only a query, such as `?action=refresh`. */
function withProject(link: string, base: string, project: string): string {
  if (!URL.canParse(link, base)) return link
  const url = new URL(link, base)
  if (url.host !== new URL(base).host || url.searchParams.has('projectId')) return link
  url.searchParams.append('projectId', project)
  return url.href
}
