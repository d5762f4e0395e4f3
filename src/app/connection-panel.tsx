import { useState, useSyncExternalStore } from 'react'
import { accountOf } from '../api/logout'
import type { ApiRequest } from '../api/request'
import { useApi } from '../resource/api-context'
import { SignInForm } from '../resource/sign-in-form'
import { Button } from '../ui/button'
import styles from './connection-panel.module.css'
import { useDocsPage, useHostPage } from './host-page'
import type { KeptPlaces } from './kept-places'
import { useSignOut } from './use-sign-out'

/** What the connection menu holds: the API, who one is there, and the ways in and out. */
export function ConnectionPanel({ places, close }: { places: KeptPlaces; close: () => void }) {
  const { endpoint, activity, keyring } = useApi()
  const { signedInAs, keptForTab } = useSyncExternalStore(keyring.subscribe, keyring.snapshot)
  const host = useHostPage()
  const docs = useDocsPage()
  const said = accountOf(useSyncExternalStore(activity.subscribe, activity.snapshot))
  const account = said ?? (signedInAs === undefined ? host?.user : undefined)
  const offersWayOut = host?.logout !== false
  const { request, signOut, problem } = useSignOut(places)
  const [asks, ask] = useState(false)
  return (
    <div className={styles.panel}>
      <dl className={styles.facts}>
        <div>
          <dt>API</dt>
          <dd className={styles.url}>{endpoint.root}</dd>
        </div>
        <div>
          <dt>Signed in with</dt>
          <dd>
            {signedInAs === undefined
              ? 'this browser’s session, if there is one'
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
      {asks ? (
        <SignInForm onSignedIn={close} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => ask(true)}>
            {signedInAs === undefined ? 'Sign in…' : 'Sign in as someone else…'}
          </Button>
          {offersWayOut && (
            <Button danger onClick={() => void signOut().then((left) => left && close())}>
              Log out
            </Button>
          )}
        </div>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {offersWayOut && <WhatLeavingMeans request={request} />}
    </div>
  )
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
      what is on this device: keys, types, places, drafts and what was sent.
    </p>
  )
}
