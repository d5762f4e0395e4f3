import { Send } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from '../../ui/button'
import dialog from '../operation/operation-dialog.module.css'
import type { NameCheck } from '../name-check'
import type { BulkRun } from './bulk-run'

interface FootProps {
  run: BulkRun | undefined
  count: number
  danger: boolean
  step: 'form' | 'request'
  hasForm: boolean
  /** Fields that the schema objects to, once they have been pointed out. */
  problems: number
  /** What has to be typed before something is taken away. */
  check: NameCheck
  showRequest: () => void
  backToEdit: () => void
  sendAll: () => void
  /** Requests are sent again, or on. */
  again: (work: Promise<void>) => void
  onClose: () => void
}

/** The row at the foot of the dialog of many. Sending takes a press on Send Requests; nothing else does it. */
export function BulkFoot(props: FootProps) {
  return (
    <footer className={dialog.foot}>
      {props.run === undefined ? <Before {...props} /> : <Since {...props} run={props.run} />}
    </footer>
  )
}

function Before({ count, danger, step, hasForm, problems, check, ...props }: FootProps) {
  return (
    <>
      {check.field}
      {hasForm && (
        <Button
          className={step === 'request' ? dialog.onlyWide : dialog.forward}
          onClick={props.showRequest}
        >
          Show Request
        </Button>
      )}
      {hasForm && step === 'request' && (
        <Button className={dialog.onlyNarrow} onClick={props.backToEdit}>
          Back to Edit
        </Button>
      )}
      {hasForm && <kbd className={dialog.onlyWide}>Enter</kbd>}
      {problems > 0 && (
        <span className={dialog.warning} role="status">
          {problems === 1 ? '1 field needs' : `${problems} fields need`} attention
        </span>
      )}
      <Button className={dialog.right} onClick={props.onClose}>
        Cancel
      </Button>
      <Button
        look="primary"
        danger={danger}
        className={step === 'form' ? dialog.onlyWide : undefined}
        impossible={check.missing}
        onClick={props.sendAll}
      >
        <Send size={13} aria-hidden />
        {problems > 0 ? 'Send anyway' : count === 1 ? 'Send Request' : `Send Requests`}
      </Button>
    </>
  )
}

function Since({ run, again, onClose }: FootProps & { run: BulkRun }) {
  const { running, items } = useSyncExternalStore(run.subscribe, run.snapshot)
  if (running)
    return (
      <Button className={dialog.right} onClick={() => run.stop()}>
        Stop
      </Button>
    )
  const failed = items.filter(({ phase }) => phase === 'failed').length
  const left = items.filter(({ phase }) => phase === 'waiting').length
  return (
    <>
      {failed > 0 && <Button onClick={() => again(run.retry())}>Retry failed ({failed})</Button>}
      {left > 0 && <Button onClick={() => again(run.start())}>Send the rest ({left})</Button>}
      <Button className={dialog.right} look="primary" onClick={onClose}>
        Close
      </Button>
    </>
  )
}
