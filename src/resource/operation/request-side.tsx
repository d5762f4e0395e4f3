import type { ReactNode, Ref } from 'react'
import type { Draft } from '../../forms/draft'
import { useDraftsResult } from '../../forms/use-draft'
import { Answer } from '../../request-preview/answer'
import { RequestPanel } from '../../request-preview/request-panel'
import type { Outcome } from '../../request-preview/use-send'
import { useApi } from '../api-context'
import type { BuiltRequest } from './built-requests'
import { SignInHere } from '../sign-in-here'
import { Following } from './following'
import styles from './operation-dialog.module.css'

/** The right half of a dialog: the request as it will be or was sent, and what came back. */
export function RequestSide({
  ref,
  outcome,
  drafts,
  current,
  deletes,
  signedIn,
  children,
}: {
  ref: Ref<HTMLDivElement>
  outcome: Outcome
  drafts: readonly Draft[]
  /** The request as the drafts stand. */
  current: () => BuiltRequest
  deletes: boolean
  /** Called when somebody has signed in after a 401. */
  signedIn: () => void
  /** What is to be said above the request. */
  children?: ReactNode
}) {
  return (
    <div ref={ref} className={styles.preview} tabIndex={-1} role="region" aria-label="Request">
      {children}
      <Preview drafts={drafts} current={current} outcome={outcome} />
      <Answer outcome={outcome}>
        {outcome.phase === 'answered' && (
          <Following exchange={outcome.exchange} deleted={deletes} />
        )}
      </Answer>
      {outcome.phase === 'failed' && <SignInHere error={outcome.error} onSignedIn={signedIn} />}
    </div>
  )
}

function Preview({
  drafts,
  current,
  outcome,
}: {
  drafts: readonly Draft[]
  current: () => BuiltRequest
  outcome: Outcome
}) {
  const { keys, endpoint } = useApi()
  const { request, masked } = useDraftsResult(drafts, current)
  return (
    <RequestPanel
      masked={masked}
      request={outcome.phase === 'idle' ? request : outcome.request}
      keys={keys}
      root={endpoint.root}
    />
  )
}
