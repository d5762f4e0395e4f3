import type { ReactNode, Ref } from 'react'
import type { ApiRequest } from '../../api/request'
import { Answer } from '../../request-preview/answer'
import { RequestPanel } from '../../request-preview/request-panel'
import type { Outcome } from '../../request-preview/use-send'
import { useApi } from '../api-context'
import { Following } from './following'
import styles from './operation-dialog.module.css'

/** The right half of a dialog: the request as it will be or was sent, and what came back. */
export function RequestSide({
  ref,
  outcome,
  request,
  masked,
  deletes,
  children,
}: {
  ref: Ref<HTMLDivElement>
  outcome: Outcome
  request: ApiRequest
  masked: ApiRequest
  deletes: boolean
  /** What is to be said above the request. */
  children?: ReactNode
}) {
  const { keys, endpoint } = useApi()
  return (
    <div ref={ref} className={styles.preview} tabIndex={-1} role="region" aria-label="Request">
      {children}
      <RequestPanel
        masked={masked}
        request={outcome.phase === 'idle' ? request : outcome.request}
        keys={keys}
        root={endpoint.root}
      />
      <Answer outcome={outcome}>
        {outcome.phase === 'answered' && (
          <Following exchange={outcome.exchange} deleted={deletes} />
        )}
      </Answer>
    </div>
  )
}
