import { createContext, useContext } from 'react'
import type { SchemaSet } from '../../schema/schema-set'

/** An API beside the one that is shown, whose types can be read. */
export interface OtherApi {
  readonly name: string
  /** The absolute version root. */
  readonly root: string
  /** As whoever is signed in there; rejects with an `ApiProblem`. */
  readonly read: () => Promise<SchemaSet>
}

const Context = createContext<() => readonly OtherApi[]>(() => [])

/** Names the others, when somebody asks for them. */
export const OtherApisProvider = Context.Provider

/** The APIs that are kept beside this one; none where the page belongs to one API, as inside its own pages. */
export function useOtherApis(): readonly OtherApi[] {
  return useContext(Context)()
}
