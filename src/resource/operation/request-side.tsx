import type { ReactNode, Ref } from 'react'
import type { Draft } from '../../forms/draft'
import { useDraftsResult } from '../../forms/use-draft'
import { Answer } from '../../request-preview/answer'
import { RequestPanel } from '../../request-preview/request-panel'
import type { Outcome } from '../../request-preview/use-send'
import { useApi } from '../api-context'
import type { BuiltRequest } from './built-requests'
import { linkedTree } from '../json-view'
import { usePlace } from '../place'
import { SignInHere } from '../sign-in-here'
import { Following } from './following'
import { Location } from './location'
import type { Plan } from './planning'
import { toldByPlan } from './told'
import styles from './operation-dialog.module.css'

/** The right half of a dialog: the request as it will be or was sent, and what came back. */
export function RequestSide({
  ref,
  outcome,
  drafts,
  current,
  plan,
  signedIn,
  children,
}: {
  ref: Ref<HTMLDivElement>
  outcome: Outcome
  drafts: readonly Draft[]
  /** The request as the drafts stand. */
  current: () => BuiltRequest
  plan: Plan
  /** Called when somebody has signed in after a 401. */
  signedIn: () => void
  /** What is to be said above the request. */
  children?: ReactNode
}) {
  return (
    <div ref={ref} className={styles.preview} tabIndex={-1} role="region" aria-label="Request">
      {children}
      <Preview plan={plan} drafts={drafts} current={current} outcome={outcome} />
      <Answer outcome={outcome} tree={linkedTree}>
        {outcome.phase === 'answered' && (
          <>
            <Location reply={outcome.exchange.reply} />
            <Following exchange={outcome.exchange} deleted={plan.kind === 'delete'} />
          </>
        )}
      </Answer>
      {outcome.phase === 'failed' && <SignInHere error={outcome.error} onSignedIn={signedIn} />}
    </div>
  )
}

function Preview({
  plan,
  drafts,
  current,
  outcome,
}: {
  plan: Plan
  drafts: readonly Draft[]
  current: () => BuiltRequest
  outcome: Outcome
}) {
  const { endpoint, keys, dialect } = useApi()
  const { schemas } = usePlace()
  const { request, masked } = useDraftsResult(drafts, current)
  return (
    <RequestPanel
      masked={masked}
      request={outcome.phase === 'idle' ? request : outcome.request}
      {...toldByPlan(plan, drafts.length, schemas)}
      keys={keys}
      root={endpoint.root}
      noCattle={dialect.noCattle}
    />
  )
}
