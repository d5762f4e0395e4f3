import { createContext, useContext } from 'react'
import type { Dialect } from '../api/dialects/dialect'
import type { Endpoint } from '../api/endpoint'
import type { Fetch } from '../api/send'

/** The API being browsed and the means to talk to it; the same for the whole page. */
export interface Api {
  readonly endpoint: Endpoint
  readonly fetch: Fetch
  readonly dialect: Dialect
  /** What snippets show in place of keys, `user:secret` with shell variables; false for none. */
  readonly keys: string | false
}

const Context = createContext<Api | undefined>(undefined)

export const ApiProvider = Context.Provider

/** The API of the page. Throws outside of an `ApiProvider`. */
export function useApi(): Api {
  const api = useContext(Context)
  if (api === undefined) throw new Error('useApi needs an ApiProvider above it')
  return api
}
