import { createContext, useContext } from 'react'
import type { Scope } from '../api/scope'
import type { SchemaSet } from '../schema/schema-set'
import type { Address } from './address'

/** Where the page stands, for everything below it. */
export interface Place {
  readonly address: Address
  /** The absolute URL that is shown. */
  readonly url: string
  /** Empty until they are there, or for good when the API has none. */
  readonly schemas: SchemaSet
  readonly schemasPending: boolean
  /** The project or the like that is looked through; undefined for the whole API. */
  readonly scope: Scope | undefined
}

const Context = createContext<Place | undefined>(undefined)

export const PlaceProvider = Context.Provider

/** The current place. Throws outside of a `PlaceProvider`. */
export function usePlace(): Place {
  const place = useContext(Context)
  if (place === undefined) throw new Error('usePlace needs a PlaceProvider above it')
  return place
}
