import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { describeProblem } from '../api/problem'
import { toAddress } from '../resource/address'
import { useApi } from '../resource/api-context'
import { forgetApi } from '../resource/forget'
import { usePlace } from '../resource/place'
import { announce } from '../ui/announce'
import type { KeptPlaces } from './kept-places'

/**
 * Logging out: `request` is what is sent for it, undefined where keys are merely forgotten. `signOut` resolves with
 * whether the server let go; what is on this device is forgotten in any case.
 */
export function useSignOut(places: KeptPlaces) {
  const api = useApi()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { schemas } = usePlace()
  const [problem, setProblem] = useState<string>()
  const { signedInAs } = api.keyring.snapshot()
  // A key is no session: there is nothing to end, and a token that a program uses too must not be revoked.
  const request =
    signedInAs === undefined
      ? api.dialect.signOut?.({ endpoint: api.endpoint, schemas, entries: api.activity.snapshot() })
      : undefined

  async function signOut(): Promise<boolean> {
    const problem = await endSession()
    await forgetApi(api)
    places.forget()
    void navigate(toAddress(api.endpoint.rootPath))
    await client.resetQueries()
    announce('Logged out.')
    setProblem(problem)
    return problem === undefined
  }

  async function endSession(): Promise<string | undefined> {
    if (request === undefined) return undefined
    try {
      const { status } = await api.send(request)
      // Without a session there is none to end.
      if (status < 400 || status === 401) return undefined
      return `The server did not end the session (${status}). Close the browser, or log out on the server’s own page.`
    } catch (error) {
      return `The session may still be open: ${describeProblem(error).explanation}`
    }
  }

  return { request, signOut, problem }
}
