import { useEffect, useState } from 'react'
import { HashRouter } from 'react-router'
import { Endpoint } from '../api/endpoint'
import type { EndpointFacts } from '../api/kept-endpoint'
import { ApiProblem } from '../api/problem'
import { apiRequest } from '../api/request'
import type { Fetch } from '../api/send'
import { savedApi, savedName, type SavedApi } from '../reference/saved-api'
import { toAddress } from '../resource/address'
import { referencePath } from '../resource/reference/type-path'
import { Skeleton } from '../ui/skeleton'
import { SessionView } from './app'
import styles from './boundary.module.css'
import { goTo } from './endpoint-address'
import { EndpointsProvider, type Endpoints } from './endpoints-context'
import { keptSchemasFile } from './kept-schemas-file'
import { SavedForm } from './saved-form'
import { newSession, type Session } from './session'

type Opened = { readonly session: Session } | { readonly problem: string }

/** The program for an API of which only its schemas are there: everything can be read and prepared, nothing is sent. */
export function SavedSchemas({
  source,
  ownFacts,
  ...endpoints
}: Pick<Endpoints, 'list' | 'all' | 'addressOf'> & {
  /** An address, or `file:` and the name of a file kept on this device. */
  source: string
  ownFacts: EndpointFacts
}) {
  const [opened, setOpened] = useState<Opened>()
  const [attempt, setAttempt] = useState(0)
  const name = savedName(source)
  useEffect(() => {
    let isWanted = true
    const show = async () => {
      const next = await open(source)
      if (isWanted) setOpened(next)
    }
    void show()
    return () => {
      isWanted = false
    }
  }, [source, attempt])
  if (opened === undefined) return <Skeleton rows={12} />
  if ('problem' in opened)
    return (
      <main className={styles.stopped} aria-labelledby="no-schemas">
        <h1 id="no-schemas">No schemas in {name}</h1>
        <p role="alert">{opened.problem}</p>
        <SavedForm
          done={(isOpened) =>
            isOpened ? setAttempt(attempt + 1) : goTo(endpoints.addressOf(ownFacts))
          }
        />
      </main>
    )
  const { session } = opened
  const { root } = session.api.endpoint
  const current: EndpointFacts = {
    ...{ root, name: `${name} (saved)`, colour: 'violet', production: false, cookies: false },
  }
  const remove = () => Promise.resolve()
  return (
    <EndpointsProvider value={{ ...endpoints, current, remove, isSaved: true }}>
      <HashRouter>
        <SessionView session={session} />
      </HashRouter>
    </EndpointsProvider>
  )
}

async function open(source: string): Promise<Opened> {
  try {
    const saved = savedApi(await readSource(source))
    const endpoint = new Endpoint(saved.root, window.location.href)
    showIndexFirst(endpoint)
    return { session: newSession({ endpoint, fetch: answeredBy(saved), asksNobody: true }) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** What the schemas do not answer fails, in words of its own: no server has said that there is nothing. */
function answeredBy({ answer }: SavedApi): Fetch {
  return async (request) => {
    const response = answer(request)
    if (response !== undefined) return response
    const { method, url } = request
    const message =
      method === 'GET'
        ? `The saved schemas do not tell what stands at ${url}, and there is no server behind them.`
        : 'These are saved schemas: there is no server behind them, and nothing was sent.'
    throw new ApiProblem({ kind: 'unasked', request: apiRequest({ method, url }), message })
  }
}

async function readSource(source: string): Promise<string> {
  const [, name] = /^file:(.*)$/s.exec(source) ?? []
  if (name !== undefined) {
    const text = await keptSchemasFile(name)
    if (text === undefined) throw new Error('This file is not kept on this device. Open it again.')
    return text
  }
  const url = new URL(source, window.location.href)
  if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.protocol} addresses are not read.`)
  const headers = { Accept: 'application/json' }
  const isOwn = url.origin === window.location.origin
  const reply = await fetch(url, { headers, credentials: isOwn ? 'same-origin' : 'omit' }).catch(
    () => undefined,
  )
  if (reply === undefined) throw new Error(`${url.href} cannot be reached from this page.`)
  if (!reply.ok) throw new Error(`${url.href} answered ${reply.status}.`)
  return reply.text()
}

/** Whoever opens schemas wants to see the types. */
function showIndexFirst(endpoint: Endpoint): void {
  if (window.location.hash.length > 1) return
  const { pathname, hash } = toAddress(referencePath(endpoint, undefined) || '/', 'types')
  window.history.replaceState(null, '', `#${pathname}${hash}`)
}
