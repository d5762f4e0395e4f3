import { Endpoint } from '../api/endpoint'
import { own, text, type JsonValue } from '../json/value'

/** What a page of the API knows of where that API is. */
interface PageFacts {
  /** The page's own address, which is the API's. */
  readonly href: string
  /** The URL of the schemas as the page or a reply's X-API-Schemas says. */
  readonly schemas: string | undefined
  readonly data: JsonValue | undefined
}

/** The API that a page belongs to; undefined where neither the schemas nor the address tell its version root. */
export function endpointOfPage({ href, schemas, data }: PageFacts): Endpoint | undefined {
  const root = rootOfSchemas(schemas, href) ?? rootOfAddress(href)
  return root === undefined ? undefined : new Endpoint(root, href, otherNames(href, schemas, data))
}

/** Where the address says nothing, the base URL is the root. */
export function endpointOfNothing(href: string): Endpoint {
  return new Endpoint('/', href)
}

/** The version root above a schemas URL: `/v1` of `/v1/projects/1a5/schemas`, `/v3` of Norman's `/v3/project/schemas`, `/k8s/clusters/c-1/v1` of `/k8s/clusters/c-1/v1/schemas`. */
function rootOfSchemas(schemas: string | undefined, href: string): string | undefined {
  if (schemas === undefined || !URL.canParse(schemas, href)) return undefined
  const [, above] = /^(.+)\/schemas\/*$/i.exec(new URL(schemas, href).pathname) ?? []
  // go-rancher says `//schemas` at the base URL, where nothing stands.
  if (above === undefined || /^\/+$/.test(above)) return undefined
  return above
    .replace(/^(.+)\/(?:projects?|clusters?)\/[^/]+$/i, '$1')
    .replace(/^(.*\/v\d[^/]*)\/(?:project|cluster)$/i, '$1')
}

function rootOfAddress(href: string): string | undefined {
  return /^(?:\/[^/]+)*?\/v\d[^/]*(?=\/|$)/i.exec(new URL(href).pathname)?.[0]
}

/** Other origins by which the server calls itself: behind a proxy it may not know the name it is reached by. */
function otherNames(
  href: string,
  schemas: string | undefined,
  data: JsonValue | undefined,
): string[] {
  const page = new URL(href)
  const self = text(own(own(data, 'links'), 'self'))
  const names = [schemas, self].flatMap((link) => {
    if (link === undefined || !URL.canParse(link, href)) return []
    const url = new URL(link, href)
    return link === schemas || bare(url.pathname) === bare(page.pathname) ? [url.origin] : []
  })
  return [...new Set(names)].filter((name) => name !== page.origin)
}

function bare(path: string): string {
  return path.replace(/\/+$/, '').toLowerCase()
}
