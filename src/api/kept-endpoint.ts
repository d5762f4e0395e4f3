import { isArray, isObject, own, text, type JsonObject, type JsonValue } from '../json/value'
import { Endpoint } from './endpoint'

/** The colours an endpoint can be told by, as the style sheets name them. */
export const endpointColours = ['grey', 'blue', 'green', 'amber', 'red', 'violet'] as const

/** One of them. */
export type EndpointColour = (typeof endpointColours)[number]

/** What is known of an API besides its address. Never a secret: it outlives the tab. */
export interface EndpointFacts {
  /** The absolute version root, without a slash at the end. */
  readonly root: string
  readonly name: string
  readonly colour: EndpointColour
  /** What takes something away there asks for the resource's name first. */
  readonly production: boolean
  /** Whether this browser's cookies go along where it is another origin than the page's. */
  readonly cookies: boolean
  /** The family that somebody says the server is of; undefined: the one its replies tell. */
  readonly dialect?: string
}

/** Facts as somebody wrote them, into a file or a storage; what is missing or unknown is as usual. */
export function readEndpointFacts(json: JsonValue, endpoint: Endpoint): EndpointFacts {
  const colour = text(own(json, 'colour'))
  const dialect = text(own(json, 'dialect'))
  return {
    root: endpoint.root,
    name: text(own(json, 'name')) || hostOf(endpoint.root),
    colour: endpointColours.find((one) => one === colour) ?? 'grey',
    production: own(json, 'production') === true,
    cookies: own(json, 'cookies') === true,
    ...(dialect && { dialect }),
  }
}

/** A list of facts as it is kept; what cannot be read of it is left out. */
export function readEndpointList(json: JsonValue, pageUrl: string): EndpointFacts[] {
  const found = new Map<string, EndpointFacts>()
  for (const item of isArray(json) ? json.filter(isObject) : []) {
    const endpoint = endpointAt(text(own(item, 'root')) ?? '', pageUrl)
    if (endpoint instanceof Endpoint) found.set(endpoint.root, readEndpointFacts(item, endpoint))
  }
  return [...found.values()]
}

/** Facts as they are kept: these fields and no others. */
export function writtenFacts({
  root,
  name,
  colour,
  production,
  cookies,
  dialect,
}: EndpointFacts): JsonObject {
  return { root, name, colour, production, cookies, ...(dialect && { dialect }) }
}

/** The API at an address that somebody typed or followed, or a sentence that says why there can be none. */
export function endpointAt(address: string, pageUrl: string): Endpoint | string {
  const given = address.trim()
  if (given === '') return 'Where is the API? An address such as https://host/v1.'
  if (!/^https?:\/\//i.test(given) && !given.startsWith('/'))
    return 'An address begins with https:// or http://, or with / for this page’s own server.'
  if (!URL.canParse(given, pageUrl)) return 'This is no address.'
  const url = new URL(given, pageUrl)
  if (url.username !== '' || url.password !== '')
    return 'An address is kept without user and password. Sign in after it is added.'
  if (url.search !== '' || url.hash !== '')
    return 'The address of an API ends with its version, such as /v1: nothing with ? or # belongs to it.'
  return new Endpoint(url.href, pageUrl)
}

/** The name of an API that nobody named. */
export function hostOf(root: string): string {
  return new URL(root).host
}
