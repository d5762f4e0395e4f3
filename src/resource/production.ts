import { createContext, useContext } from 'react'

const Context = createContext<string | undefined>(undefined)

/** Says that the API is marked as production, by its name; undefined where it is not. */
export const ProductionProvider = Context.Provider

/** The name of the API where it is marked as production. */
export function useProduction(): string | undefined {
  return useContext(Context)
}
