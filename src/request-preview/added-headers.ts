import { createContext, useContext } from 'react'
import type { AddedHeader } from '../api/auth-transport'
import type { ApiRequest } from '../api/request'

type AddedTo = (request: Pick<ApiRequest, 'method' | 'url' | 'headers'>) => readonly AddedHeader[]

const Context = createContext<AddedTo>(() => [])

export const AddedHeadersProvider = Context.Provider

/** What is added to a request when it is sent, such as credentials; nothing outside of a provider. */
export function useAddedHeaders(): AddedTo {
  return useContext(Context)
}
