import { createContext, useContext } from 'react'
import { useApi } from '../resource/api-context'
import type { BroughtAlong } from '../resource/brought-along'

/** The API's own page around the program, where it runs in one. */
export interface HostPage {
  /** What snippets show in place of keys; undefined for the usual. */
  readonly curlUser: string | false | undefined
  readonly user: string | undefined
  readonly docsPage: string | undefined
  readonly docsJson: string | undefined
  /** Whether a way out is offered. */
  readonly logout: boolean
  readonly broughtAlong: BroughtAlong | undefined
}

const Context = createContext<HostPage | undefined>(undefined)

export const HostPageProvider = Context.Provider

/** The page around; undefined where the program is a site of its own. */
export function useHostPage(): HostPage | undefined {
  return useContext(Context)
}

/** Where the page around says that documentation is; undefined without one, and for what must not be followed. */
export function useDocsPage(): string | undefined {
  const { endpoint } = useApi()
  const link = useHostPage()?.docsPage
  const place = link === undefined ? undefined : endpoint.locate(link)
  return place === undefined || place.kind === 'unusable' ? undefined : place.url
}
