import { useRef, useState } from 'react'
import type { EndpointFacts } from '../api/kept-endpoint'
import { SignInForm } from '../resource/sign-in-form'
import { ConnectionSession } from './connection-session'
import styles from './connection-panel.module.css'
import { goTo } from './endpoint-address'
import { EndpointForm } from './endpoint-form'
import { EndpointSection } from './endpoint-section'
import { useEndpoints } from './endpoints-context'
import { SavedForm } from './saved-form'
import type { KeptPlaces } from './kept-places'

type Asks = 'nothing' | 'sign-in' | 'saved' | { readonly endpoint: EndpointFacts | undefined }

/** What the connection menu holds: the APIs there are, who one is at this one, and the ways in and out. */
export function ConnectionPanel({ places, close }: { places: KeptPlaces; close: () => void }) {
  const endpoints = useEndpoints()
  const [asks, setAsks] = useState<Asks>('nothing')
  const start = useRef<HTMLDivElement>(null)
  const ask = (next: Asks) => {
    // What had the focus goes away with a form; forms take it themselves.
    if (next === 'nothing') requestAnimationFrame(() => start.current?.focus())
    setAsks(next)
  }

  function kept(facts: EndpointFacts | undefined, isNew: boolean) {
    ask('nothing')
    if (facts === undefined || !isNew || endpoints === undefined) return
    close()
    goTo(endpoints.addressOf(facts))
  }

  if (asks === 'sign-in')
    return (
      <div className={styles.panel}>
        <h2 className={styles.title}>Sign in</h2>
        <SignInForm onSignedIn={close} onCancel={() => ask('nothing')} />
      </div>
    )
  if (asks === 'saved')
    return (
      <div className={styles.panel}>
        <SavedForm done={(opened) => (opened ? close() : ask('nothing'))} />
      </div>
    )
  if (endpoints !== undefined && typeof asks === 'object')
    return (
      <div className={styles.panel}>
        <EndpointForm
          endpoints={endpoints}
          facts={asks.endpoint}
          done={(facts) => kept(facts, asks.endpoint === undefined)}
        />
      </div>
    )
  return (
    <div ref={start} tabIndex={-1} className={styles.panel}>
      {endpoints !== undefined && (
        <EndpointSection
          endpoints={endpoints}
          edit={(endpoint) => ask({ endpoint })}
          openSaved={() => ask('saved')}
          close={close}
        />
      )}
      <ConnectionSession places={places} signIn={() => ask('sign-in')} close={close} />
    </div>
  )
}
