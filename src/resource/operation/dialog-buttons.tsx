import { Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { ApiProblem } from '../../api/problem'
import type { Outcome } from '../../request-preview/use-send'
import { Button } from '../../ui/button'
import { AddAnother } from './add-another'
import type { Leaving } from './use-leaving'
import styles from './operation-dialog.module.css'

/** The row at the foot of a dialog. Sending always takes a press on Send Request; nothing else does it. */
export function DialogButtons(props: {
  outcome: Outcome
  step: 'form' | 'request'
  hasForm: boolean
  danger: boolean
  /** Fields that the schema objects to, once they have been pointed out. */
  problems: number
  /** Why nothing can be sent now. */
  unready: string | undefined
  /** What has to be filled in before anything can be sent. */
  check: ReactNode
  /** Why there is no request to be shown. */
  unreadable: string | undefined
  showRequest: () => void
  /** Adds a draft; undefined where a request does one thing only. */
  add: ((copied: boolean) => void) | undefined
  sendRequest: () => void
  cancel: () => void
  leaving: Leaving
  editAgain: () => void
}) {
  const { outcome } = props
  return (
    <footer className={styles.foot}>
      {outcome.phase === 'idle' || outcome.phase === 'sending' ? (
        <BeforeAnswer {...props} />
      ) : (
        <AfterAnswer {...props} />
      )}
    </footer>
  )
}

type Props = Parameters<typeof DialogButtons>[0]

/** The buttons stay where they are while the request is under way: a double click on Send Request must not hit another. */
function BeforeAnswer({
  outcome,
  cancel,
  hasForm,
  step,
  danger,
  problems,
  unready,
  check,
  unreadable,
  showRequest,
  add,
  sendRequest,
  leaving,
  editAgain,
}: Props) {
  const sending = outcome.phase === 'sending'
  const busy = sending ? 'The request is under way.' : undefined
  return (
    <>
      {check}
      {hasForm && (
        <Button
          impossible={busy ?? unreadable}
          className={step === 'request' ? styles.onlyWide : styles.forward}
          onClick={showRequest}
        >
          Show Request
        </Button>
      )}
      {hasForm && step === 'request' && (
        <Button impossible={busy} className={styles.onlyNarrow} onClick={editAgain}>
          Back to Edit
        </Button>
      )}
      {hasForm && <kbd className={styles.onlyWide}>Enter</kbd>}
      {add !== undefined && !sending && (
        <AddAnother className={step === 'request' ? styles.onlyWide : undefined} onAdd={add} />
      )}
      {problems > 0 && (
        <span className={styles.warning} role="status">
          {problems === 1 ? '1 field needs' : `${problems} fields need`} attention
        </span>
      )}
      <Button className={styles.right} onClick={sending ? cancel : leaving.close}>
        Cancel
      </Button>
      <Button
        look="primary"
        danger={danger}
        className={step === 'form' ? styles.onlyWide : undefined}
        impossible={busy ?? unready}
        onClick={sendRequest}
      >
        <Send size={13} aria-hidden />
        {problems > 0 ? 'Send anyway' : 'Send Request'}
      </Button>
    </>
  )
}

function AfterAnswer({ outcome, leaving, editAgain }: Props) {
  const succeeded = outcome.phase === 'answered'
  const unknown = outcome.phase === 'failed' && mayHaveHappened(outcome.error)
  return (
    <>
      <Button onClick={editAgain}>Edit &amp; Retry</Button>
      <Button
        className={styles.right}
        onClick={leaving.close}
        look={unknown || (leaving.follow === undefined && succeeded) ? 'primary' : 'plain'}
      >
        {unknown ? 'Look first' : 'Close'}
      </Button>
      {leaving.follow !== undefined && (
        <Button look="primary" onClick={leaving.follow}>
          Follow
        </Button>
      )}
    </>
  )
}

/** Without an answer nobody knows whether the server did it: looking comes before sending again. */
function mayHaveHappened(error: unknown): boolean {
  return error instanceof ApiProblem && error.reply === undefined && error.kind !== 'unasked'
}
