import { useSyncExternalStore } from 'react'
import { accountOf } from '../api/account'
import type { ApiRequest } from '../api/request'
import { useApi } from '../resource/api-context'
import { Button } from '../ui/button'
import styles from './connection-panel.module.css'
import { useEndpoints } from './endpoints-context'
import { FamilyFact } from './family-fact'
import { useDocsPage, useHostPage } from './host-page'
import type { KeptPlaces } from './kept-places'
import { useSignOut } from './use-sign-out'

/** Who one is at this API, and the ways in and out. */
export function ConnectionSession({
  places,
  signIn,
  close,
}: {
  places: KeptPlaces
  signIn: () => void
  close: () => void
}) {
  const { endpoint, activity, keyring, clock } = useApi()
  const offset = useSyncExternalStore(clock.subscribe, clock.snapshot)
  const { signedInAs, keptForTab } = useSyncExternalStore(keyring.subscribe, keyring.snapshot)
  const host = useHostPage()
  const docs = useDocsPage()
  const said = accountOf(useSyncExternalStore(activity.subscribe, activity.snapshot))
  // Norman's pages say "admin" to everyone.
  const guess = host?.user === undefined ? undefined : `${host.user}, as the API’s page says`
  const account = said ?? (signedInAs === undefined ? guess : undefined)
  const offersWayOut = host?.logout !== false
  const { request, signOut, problem } = useSignOut(places)
  const endpoints = useEndpoints()
  const abroad = endpoint.origin !== window.location.origin
  const session =
    abroad && endpoints?.current.cookies !== true
      ? 'nothing; this browser’s cookies are not sent to another origin'
      : 'this browser’s session, if there is one'
  return (
    <section aria-labelledby="session" className={styles.session}>
      <h2 id="session" className={styles.title}>
        Session
      </h2>
      <dl className={styles.facts}>
        {endpoints === undefined && (
          <div>
            <dt>API</dt>
            <dd className={styles.url}>{endpoint.root}</dd>
          </div>
        )}
        <FamilyFact />
        <div>
          <dt>Signed in with</dt>
          <dd>
            {signedInAs === undefined
              ? session
              : signedInAs === 'token'
                ? 'a token'
                : `the key ${signedInAs}`}
            {keptForTab && ', kept for this tab'}
          </dd>
        </div>
        {account !== undefined && (
          <div>
            <dt>As</dt>
            <dd>{account}</dd>
          </div>
        )}
        {offset !== 0 && (
          <div>
            <dt>Clock</dt>
            <dd>
              The server’s is {spanText(offset)} {offset > 0 ? 'ahead of' : 'behind'} this device’s.
              “… ago” counts by the server’s.
            </dd>
          </div>
        )}
        {docs !== undefined && (
          <div>
            <dt>Documentation</dt>
            <dd>
              <a href={docs} target="_blank" rel="noreferrer noopener">
                {docs}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.buttons}>
        <Button onClick={signIn}>
          {signedInAs === undefined ? 'Sign in…' : 'Sign in as someone else…'}
        </Button>
        {offersWayOut && (
          <Button danger onClick={() => void signOut().then((left) => left && close())}>
            Log out
          </Button>
        )}
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {offersWayOut && <WhatLeavingMeans request={request} />}
    </section>
  )
}

function spanText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} hours`
}

function WhatLeavingMeans({ request }: { request: ApiRequest | undefined }) {
  return (
    <p className={styles.note}>
      Logging out{' '}
      {request === undefined ? (
        'forgets'
      ) : (
        <>
          sends{' '}
          <code>
            {request.method} {request.url}
          </code>{' '}
          to end the session, and forgets
        </>
      )}{' '}
      what this device has of this endpoint: keys, types, places, drafts and what was sent.
    </p>
  )
}
