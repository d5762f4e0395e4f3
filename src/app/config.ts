import { Endpoint } from '../api/endpoint'
import { endpointAt, readEndpointFacts, type EndpointFacts } from '../api/kept-endpoint'
import type { Fetch } from '../api/send'
import { parseJson } from '../json/parse'
import { isArray, own, text, type JsonValue } from '../json/value'

/** Why `config.json` cannot be used, in words for whoever put it there. */
class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

/** The API that the page was put before, and what is said of it besides its address. */
export interface Config {
  readonly endpoint: Endpoint
  readonly facts: EndpointFacts
  /** Others that can be chosen without being added first. */
  readonly others: readonly EndpointFacts[]
  /** Where saved schemas are that are shown instead of an API. */
  readonly saved: string | undefined
}

/**
 * Reads `config.json` beside the page: `apiRoot` is a path or an absolute URL (default `/v1`), `aliases` are origins
 * whose links mean this API too; `name`, `colour`, `production` and `cookies` as for any endpoint that is kept.
 * `endpoints` lists others with the same facts; `schemas` names a file of saved schemas to show instead of an API. A missing file means the defaults; a broken one throws `BadConfig`.
 */
export async function loadConfig(pageUrl: string, fetch: Fetch): Promise<Config> {
  const address = new URL('config.json', pageUrl)
  const response = await fetch(new Request(address, { cache: 'no-cache' })).catch(() => undefined)
  const source = response?.ok === true ? await response.text() : ''
  // A server that answers every unknown path with its own page has no config.json either.
  if (source === '' || source.trimStart().startsWith('<')) return configFrom({}, pageUrl)
  try {
    return configFrom(parseJson(source), pageUrl)
  } catch (error) {
    throw new BadConfig(
      `config.json cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function configFrom(config: JsonValue, pageUrl: string): Config {
  const aliases = own(config, 'aliases')
  const endpoint = new Endpoint(
    text(own(config, 'apiRoot')) || '/v1',
    pageUrl,
    isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [],
  )
  const others = own(config, 'endpoints')
  return {
    endpoint,
    facts: readEndpointFacts(config, endpoint),
    saved: text(own(config, 'schemas')) || undefined,
    others: (isArray(others) ? others : []).map((one) => otherFrom(one, pageUrl)),
  }
}

function otherFrom(config: JsonValue, pageUrl: string): EndpointFacts {
  const found = endpointAt(text(own(config, 'apiRoot')) ?? '', pageUrl)
  if (typeof found === 'string') throw new Error(`endpoints: ${found}`)
  return readEndpointFacts(config, found)
}
