import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { understand } from '../../api/exchange'
import { ApiProblem } from '../../api/problem'
import { formFields } from '../../forms/fields'
import type { ServerProblem } from '../../forms/problem-board'
import { useProblems } from '../../forms/use-problems'
import { Answer } from '../../request-preview/answer'
import { RequestPanel } from '../../request-preview/request-panel'
import { useSend } from '../../request-preview/use-send'
import { announce } from '../../ui/announce'
import { classes } from '../../ui/classes'
import { SideDialog } from '../../ui/dialog'
import { useApi } from '../api-context'
import { DialogButtons } from './dialog-buttons'
import { draftFor, dropDraft } from './draft-shelf'
import { DraftForm } from './draft-form'
import { Following } from './following'
import { usePlace } from '../place'
import type { Plan } from './plan'
import { useLeaving } from './use-leaving'
import { refreshDocuments } from '../use-document'
import { withoutSecrets } from './without-secrets'
import styles from './operation-dialog.module.css'

/** Form, request and answer of one operation. What is shown as the request is the value that is sent. */
export function DraftDialog({
  plan,
  shelfKey,
  onClose,
}: {
  plan: Plan
  shelfKey: string
  onClose: () => void
}) {
  const api = useApi()
  const client = useQueryClient()
  const { schemas } = usePlace()
  const [{ draft, kept }] = useState(() => draftFor(api, shelfKey, plan))
  useSyncExternalStore(draft.subscribe, draft.snapshot)
  const body = draft.changes()
  const request = plan.build(body)
  const masked = plan.build(withoutSecrets(body, plan.schema, schemas))
  const fields = useMemo(
    () => (plan.schema === undefined ? [] : formFields(plan.schema, plan.mode, draft.original)),
    [plan, draft],
  )
  const problems = useProblems(draft, fields, schemas)
  const hasForm = fields.length > 0 || plan.types.length > 1
  const [step, setStep] = useState<'form' | 'request'>(hasForm ? 'form' : 'request')
  const [checked, setChecked] = useState(false)
  const [refusal, setRefusal] = useState<ServerProblem>()
  const preview = useRef<HTMLDivElement>(null)
  const { outcome, sendOnce, cancel, reset } = useSend(
    async (built, signal) => understand(await api.send(built, signal, masked), api.dialect),
    (error) => setRefusal(serverProblemOf(error)),
  )
  // After a failure, whoever corrects a field is editing again: the preview goes along with the form from then on.
  useEffect(() => {
    if (outcome.phase === 'failed') return draft.subscribe(reset)
  }, [outcome.phase, draft, reset])
  const leaving = useLeaving(plan, outcome, onClose)

  /** Checks, then moves to the request. A second time with the same problems goes on: the schema warns, it does not lock. */
  function showRequest() {
    if (problems.length > 0 && !checked) {
      setChecked(true)
      return
    }
    setStep('request')
    preview.current?.focus()
    announce('The request is shown. Nothing has been sent.')
  }

  async function sendRequest() {
    if (problems.length > 0 && !checked) {
      setStep('form')
      setChecked(true)
      return
    }
    setStep('request')
    setRefusal(undefined)
    // The button that was pressed goes away; without a place inside the dialog the focus would leave it.
    preview.current?.focus()
    const exchange = await sendOnce(request)
    if (exchange !== undefined) dropDraft(api, shelfKey)
    await refreshDocuments(client)
  }

  return (
    <SideDialog
      title={plan.title}
      wide={hasForm}
      locked={outcome.phase === 'sending'}
      onClose={leaving.close}
    >
      <div className={classes(styles.body, hasForm && styles.split)} data-step={step}>
        {hasForm && (
          <DraftForm
            plan={plan}
            draft={draft}
            kept={kept}
            fields={fields}
            problems={problems}
            checked={checked}
            serverProblem={refusal}
            frozen={outcome.phase === 'sending' || outcome.phase === 'answered'}
            onSubmit={showRequest}
          />
        )}
        <div
          ref={preview}
          className={styles.preview}
          tabIndex={-1}
          role="region"
          aria-label="Request"
        >
          {plan.remark !== undefined && <p className={styles.remark}>{plan.remark}</p>}
          <RequestPanel
            masked={masked}
            request={outcome.phase === 'idle' ? request : outcome.request}
            keys={api.keys}
            root={api.endpoint.root}
          />
          <Answer outcome={outcome}>
            {outcome.phase === 'answered' && (
              <Following exchange={outcome.exchange} deleted={plan.kind === 'delete'} />
            )}
          </Answer>
        </div>
      </div>
      <DialogButtons
        outcome={outcome}
        step={step}
        hasForm={hasForm}
        danger={plan.kind === 'delete'}
        problems={checked ? problems.length : 0}
        nothingToSend={plan.kind === 'edit' && draft.touchedNames().length === 0}
        showRequest={showRequest}
        sendRequest={() => void sendRequest()}
        cancel={cancel}
        leaving={leaving}
        editAgain={() => {
          reset()
          setStep(hasForm ? 'form' : 'request')
        }}
      />
    </SideDialog>
  )
}

/** The field that a refusal is about, if it names one (specification, "Errors": 422 with `fieldName`). */
function serverProblemOf(error: unknown): ServerProblem | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  const { fieldName, message, code } = error.fields
  if (fieldName === undefined || fieldName === '') return undefined
  return { fieldName, message: message || code || 'The server did not accept this value.' }
}
