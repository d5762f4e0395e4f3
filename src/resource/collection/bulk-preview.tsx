import { useState } from 'react'
import type { ApiRequest } from '../../api/request'
import type { Resource } from '../../api/resource'
import { RequestPanel } from '../../request-preview/request-panel'
import { Code } from '../../ui/code'
import { countText } from '../../ui/figures'
import { useApi } from '../api-context'
import type { BulkPlan } from './bulk-plan'
import { shellLoop } from './shell-loop'
import styles from './bulk.module.css'

/** The requests that will be sent: the first in full, all of them as a list and as a shell loop. */
export function BulkPreview({
  requests,
  masked,
  resources,
  told,
}: {
  requests: readonly ApiRequest[]
  masked: readonly ApiRequest[]
  resources: readonly Resource[]
  told: BulkPlan['told']
}) {
  const { endpoint, keys, dialect } = useApi()
  const [loopOpen, setLoopOpen] = useState(false)
  const [first] = requests
  if (first === undefined) return null
  const count = countText(requests.length)
  return (
    <>
      <p>
        {requests.length === 1
          ? 'One request.'
          : `${count} requests, a few at a time. They differ in their address only; the first of them:`}
      </p>
      <RequestPanel
        request={first}
        masked={masked[0]}
        meaning={told(0).meaning}
        keys={keys}
        root={endpoint.root}
        noCattle={dialect.noCattle}
      />
      {requests.length > 1 && (
        <>
          <details className={styles.details}>
            <summary>All {count} requests</summary>
            <ol className={styles.requests} aria-label="All requests">
              {requests.map(({ method, url }, index) => (
                <li key={index}>
                  <span className={styles.method} data-method={method}>
                    {method}
                  </span>{' '}
                  {url.slice(endpoint.origin.length)}{' '}
                  <span className={styles.of}>{resources[index]?.id}</span>
                </li>
              ))}
            </ol>
          </details>
          <details
            className={styles.details}
            open={loopOpen}
            onToggle={(event) => setLoopOpen(event.currentTarget.open)}
          >
            <summary>As a shell loop</summary>
            {loopOpen && <Code text={shellLoop(masked, keys)} language="shell" what="shell loop" />}
          </details>
        </>
      )}
    </>
  )
}
