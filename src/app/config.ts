import { Endpoint } from '../api/endpoint'
import type { Fetch } from '../api/send'
import { parseJson } from '../json/parse'
import { isArray, own, text } from '../json/value'

/** Why `config.json` cannot be used, in words for whoever put it there. */
class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

/**
 * Reads `config.json` beside the page: `apiRoot` is a path or an absolute URL (default `/v1`), `aliases` are origins
 * whose links mean this API too. A missing file means the defaults; a broken one throws `BadConfig`.
 */
export async function loadEndpoint(pageUrl: string, fetch: Fetch): Promise<Endpoint> {
  const address = new URL('config.json', pageUrl)
  const response = await fetch(new Request(address, { cache: 'no-cache' })).catch(() => undefined)
  if (response === undefined || response.status === 404) return new Endpoint('/v1', pageUrl)
  const source = await response.text()
  // A server that answers every unknown path with its own page has no config.json either.
  if (!response.ok || source.trimStart().startsWith('<')) return new Endpoint('/v1', pageUrl)
  try {
    const config = parseJson(source)
    const aliases = own(config, 'aliases')
    return new Endpoint(
      text(own(config, 'apiRoot')) ?? '/v1',
      pageUrl,
      isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [],
    )
  } catch (error) {
    throw new BadConfig(
      `config.json cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
