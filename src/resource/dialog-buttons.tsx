import { Send } from 'lucide-react'
import type { Outcome } from '../request-preview/use-send'
import { Button } from '../ui/button'
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
  nothingToSend: boolean
  showRequest: () => void
  sendRequest: () => void
  cancel: () => void
  leaving: Leaving
  editAgain: () => void
}) {
  const { outcome } = props
  return (
    <footer className={styles.foot}>
      {outcome.phase === 'idle' ? (
        <BeforeSending {...props} />
      ) : outcome.phase === 'sending' ? (
        <Button className={styles.right} onClick={props.cancel}>
          Cancel
        </Button>
      ) : (
        <AfterSending {...props} />
      )}
    </footer>
  )
}

type Props = Parameters<typeof DialogButtons>[0]

function BeforeSending({
  hasForm,
  step,
  danger,
  problems,
  nothingToSend,
  showRequest,
  sendRequest,
  leaving,
  editAgain,
}: Props) {
  return (
    <>
      {hasForm && (
        <Button className={step === 'request' ? styles.onlyWide : undefined} onClick={showRequest}>
          Show Request
        </Button>
      )}
      {hasForm && step === 'request' && (
        <Button className={styles.onlyNarrow} onClick={editAgain}>
          Back to Edit
        </Button>
      )}
      {hasForm && <kbd className={styles.onlyWide}>Enter</kbd>}
      {problems > 0 && (
        <span className={styles.warning} role="status">
          {problems === 1 ? '1 field needs' : `${problems} fields need`} attention
        </span>
      )}
      <Button className={styles.right} onClick={leaving.close}>
        Cancel
      </Button>
      <Button
        look="primary"
        danger={danger}
        className={step === 'form' ? styles.onlyWide : undefined}
        impossible={nothingToSend ? 'Nothing was changed, so there is nothing to send.' : undefined}
        onClick={sendRequest}
      >
        <Send size={13} aria-hidden />
        {problems > 0 ? 'Send anyway' : 'Send Request'}
      </Button>
    </>
  )
}

function AfterSending({ outcome, leaving, editAgain }: Props) {
  const succeeded = outcome.phase === 'answered'
  return (
    <>
      <Button onClick={editAgain}>Edit &amp; Retry</Button>
      <Button
        className={styles.right}
        onClick={leaving.close}
        look={leaving.follow === undefined && succeeded ? 'primary' : 'plain'}
      >
        Close
      </Button>
      {leaving.follow !== undefined && (
        <Button look="primary" onClick={leaving.follow}>
          Follow
        </Button>
      )}
    </>
  )
}
