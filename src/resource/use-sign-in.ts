import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { whyUnusable, type Credentials } from '../api/auth'
import { readRequest } from '../api/operations'
import { describeProblem } from '../api/problem'
import type { ApiRequest } from '../api/request'
import { announce } from '../ui/announce'
import { useApi, type Api } from './api-context'

/**
 * Signs in, if the server accepts that: it is asked once, what was refused if that was a read. Resolves with why not,
 * as a sentence, else with undefined; then everything on screen is read again.
 */
export function useSignIn() {
  const api = useApi()
  const client = useQueryClient()
  return useCallback(
    async (credentials: Credentials, keepForTab: boolean, refused?: ApiRequest) => {
      const problem = whyUnusable(credentials) ?? (await tryOut(api, credentials, refused))
      if (problem !== undefined) return problem
      api.keyring.signIn(credentials, keepForTab)
      announce('Signed in.')
      await client.invalidateQueries()
      return undefined
    },
    [api, client],
  )
}

async function tryOut(
  api: Api,
  credentials: Credentials,
  refused: ApiRequest | undefined,
): Promise<string | undefined> {
  const goBack = api.keyring.undo()
  // Nothing is kept before the server has accepted it.
  api.keyring.signIn(credentials, false)
  try {
    const url = refused?.method === 'GET' ? refused.url : api.endpoint.root
    const { status } = await api.send(readRequest(url))
    if (status !== 401) return undefined
    goBack()
    return credentials.kind === 'key'
      ? 'The server does not accept this key.'
      : 'The server does not accept this token.'
  } catch (error) {
    goBack()
    const { title, explanation } = describeProblem(error)
    return `${title}: ${explanation}`
  }
}
