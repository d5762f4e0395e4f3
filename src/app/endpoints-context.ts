import { createContext, useContext } from 'react'
import type { EndpointFacts } from '../api/kept-endpoint'
import type { EndpointList } from './endpoint-list'

/** The APIs that can be chosen, which one is open, and how to leave one for good. */
export interface Endpoints {
  readonly list: EndpointList
  readonly all: readonly EndpointFacts[]
  readonly current: EndpointFacts
  /** Only its saved schemas are there, and no request ever leaves. */
  readonly isSaved?: boolean
  /** The page's address for one of them. */
  readonly addressOf: (facts: EndpointFacts) => string
  /** Takes one off the list, with all that this device keeps of it. */
  readonly remove: (facts: EndpointFacts) => Promise<void>
}

const Context = createContext<Endpoints | undefined>(undefined)

export const EndpointsProvider = Context.Provider

/** The APIs that can be chosen; undefined where the page belongs to one API, as inside its own pages. */
export function useEndpoints(): Endpoints | undefined {
  return useContext(Context)
}
