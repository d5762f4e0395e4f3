import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { isDestructive } from '../../api/destructive'
import { understand } from '../../api/exchange'
import { Draft } from '../../forms/draft'
import { formFields } from '../../forms/fields'
import { useProblems } from '../../forms/use-problems'
import { objectFrom } from '../../json/value'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { SideDialog } from '../../ui/dialog'
import { useApi } from '../api-context'
import { noteTold } from '../operation/told'
import { withoutSecrets } from '../operation/without-secrets'
import dialog from '../operation/operation-dialog.module.css'
import { usePlace } from '../place'
import { useNameCheck } from '../name-check'
import { refreshDocuments } from '../use-document'
import { BulkForm } from './bulk-form'
import { BulkFoot } from './bulk-foot'
import type { BulkPlan } from './bulk-plan'
import { BulkPreview } from './bulk-preview'
import { BulkResults } from './bulk-results'
import { BulkRun } from './bulk-run'

/** One thing done to many resources: its input asked once, the requests shown, sent a few at a time, and what became of each. */
export function BulkDialog({ plan, onClose }: { plan: BulkPlan | string; onClose: () => void }) {
  if (typeof plan !== 'string') return <Planned plan={plan} onClose={onClose} />
  return (
    <SideDialog title="Selected rows" wide={false} onClose={onClose}>
      <p role="alert" className={dialog.impossible}>
        {plan}
      </p>
      <footer className={dialog.foot}>
        <Button className={dialog.right} onClick={onClose}>
          Close
        </Button>
      </footer>
    </SideDialog>
  )
}

/** Input that was typed and not sent, by schema: it is there again when the same is done next. */
const kept = new Map<string, Draft>()

function Planned({ plan, onClose }: { plan: BulkPlan; onClose: () => void }) {
  const api = useApi()
  const client = useQueryClient()
  const { schemas } = usePlace()
  const { input } = plan
  const key = `${api.endpoint.root} ${plan.title} ${input?.id ?? ''}`
  const [draft] = useState(() => kept.get(key) ?? new Draft(objectFrom([]), 'action'))
  const body = useSyncExternalStore(draft.subscribe, draft.snapshot)
  const fields = useMemo(
    () => (input === undefined ? [] : formFields(input, 'action', draft.original)),
    [input, draft],
  )
  const problems = useProblems(draft, fields, schemas)
  const requests = useMemo(() => plan.build(body), [plan, body])
  const masked = useMemo(
    () => plan.build(withoutSecrets(body, input, schemas)),
    [plan, body, input, schemas],
  )
  const hasForm = fields.length > 0
  const [step, setStep] = useState<'form' | 'request'>(hasForm ? 'form' : 'request')
  const [checked, setChecked] = useState(false)
  const [run, setRun] = useState<BulkRun>()
  const preview = useRef<HTMLDivElement>(null)
  useEffect(() => void kept.set(key, draft), [key, draft])

  function showRequest() {
    if (problems.length > 0 && !checked) return setChecked(true)
    setStep('request')
    preview.current?.focus()
    announce('The requests are shown. Nothing has been sent.')
  }

  async function sendAll() {
    if (problems.length > 0 && !checked) {
      setStep('form')
      return setChecked(true)
    }
    if (run !== undefined) return
    setStep('request')
    // The button that was pressed goes away; without a place inside the dialog the focus would leave it.
    preview.current?.focus()
    const started = new BulkRun(requests, async (request, index) => {
      noteTold(request, plan.told(index))
      const reply = await api.send(request, undefined, masked[index])
      return understand(reply, api.dialect).reply
    })
    setRun(started)
    kept.delete(key)
    await finish(started.start())
  }

  async function finish(work: Promise<void>) {
    await work
    announce('All requests have been answered.')
    await refreshDocuments(client)
  }

  const running = useRunning(run)
  const [first] = requests
  const takesAway = first !== undefined && isDestructive(first, plan.action)
  const nameCheck = useNameCheck(plan.count, takesAway && run === undefined)
  return (
    <SideDialog title={plan.title} wide={hasForm} locked={running} onClose={onClose}>
      <div className={classes(dialog.body, hasForm && dialog.split)} data-step={step}>
        {hasForm && (
          <BulkForm
            draft={draft}
            fields={fields}
            problems={problems}
            checked={checked}
            frozen={run !== undefined}
            onSubmit={showRequest}
          />
        )}
        <div
          ref={preview}
          className={dialog.preview}
          tabIndex={-1}
          role="region"
          aria-label="Request"
        >
          {run === undefined ? (
            <BulkPreview {...{ requests, masked }} resources={plan.resources} told={plan.told} />
          ) : (
            <BulkResults run={run} requests={requests} resources={plan.resources} />
          )}
        </div>
      </div>
      <BulkFoot
        run={run}
        count={requests.length}
        danger={plan.kind === 'delete'}
        step={step}
        hasForm={hasForm}
        problems={checked ? problems.length : 0}
        check={nameCheck}
        showRequest={showRequest}
        backToEdit={() => setStep('form')}
        sendAll={() => void sendAll()}
        again={(work) => void finish(work)}
        onClose={onClose}
      />
    </SideDialog>
  )
}

const still = () => () => undefined

/** Whether requests are under way; leaving the page then is asked about. */
function useRunning(run: BulkRun | undefined): boolean {
  const running = useSyncExternalStore(
    run?.subscribe ?? still,
    () => run?.snapshot().running ?? false,
  )
  useEffect(() => {
    if (!running) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [running])
  return running
}
