import { Endpoint } from '../api/endpoint'
import { endpointAt, type EndpointFacts } from '../api/kept-endpoint'
import type { OtherApi } from '../resource/reference/other-apis'
import { schemasQuery, schemasUrlFor } from '../resource/use-schemas'
import type { Session } from './session'

/** APIs whose types are read in sessions of their own: nothing that is known of one goes to another. */
export function otherApis(
  all: readonly EndpointFacts[],
  sessionOf: (endpoint: Endpoint) => Session,
): OtherApi[] {
  return all.map(({ name, root }) => ({
    name,
    root,
    async read() {
      const endpoint = endpointAt(root, window.location.href)
      if (!(endpoint instanceof Endpoint)) throw new Error(endpoint)
      const { api, client } = sessionOf(endpoint)
      const { set } = await client.fetchQuery(schemasQuery(api, schemasUrlFor(api, undefined)))
      return set
    },
  }))
}
