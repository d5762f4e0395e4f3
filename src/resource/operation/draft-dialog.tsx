import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { isDestructive } from '../../api/destructive'
import { understand } from '../../api/exchange'
import type { Draft } from '../../forms/draft'
import { formFields } from '../../forms/fields'
import type { ServerProblem } from '../../forms/problem-board'
import { subscribeToAll, useDraftResult, useDraftsResult } from '../../forms/use-draft'
import { useProblemsOfAll } from '../../forms/use-problems'
import { useSend } from '../../request-preview/use-send'
import { announce } from '../../ui/announce'
import { classes } from '../../ui/classes'
import { SideDialog } from '../../ui/dialog'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { useNameCheck } from '../name-check'
import { ScopeNote } from '../scope-note'
import { refreshDocuments } from '../use-document'
import { requestsOf } from './built-requests'
import { ChangeList } from './change-list'
import { DialogButtons } from './dialog-buttons'
import { DraftSide, type Left } from './draft-side'
import { fileTrouble } from './file-trouble'
import { FormLink } from './form-link'
import { MovedNotice } from './moved-notice'
import type { JsonObject } from '../../json/value'
import type { Plan, UpdateWay } from './planning'
import { isConflict, placedProblem, serverProblemOf } from './refusal'
import { RequestSide } from './request-side'
import { noteTold, toldByPlan } from './told'
import { SideSwitch, type Side } from './side-switch'
import { useKeptDrafts } from './use-kept-drafts'
import { inWay } from './update-way'
import { useLeaving } from './use-leaving'
import { WayChoice } from './way-choice'
import styles from './operation-dialog.module.css'

/** Form, request and answer of one operation. What is shown as the request is the value that is sent. */
export function DraftDialog({
  plan: planned,
  shelfKey,
  latest,
  name,
  left,
  onType,
  onClose,
}: {
  plan: Plan
  shelfKey: string
  /** What is acted upon, as people call it. */
  name: string
  /** The resource below the dialog as it is by now. */
  latest: JsonObject | undefined
  /** What did not fit when the type to create was changed. */
  left: Left | undefined
  /** Goes on with another type, and with what stands in the draft. */
  onType: (type: string, draft: Draft) => void
  onClose: () => void
}) {
  const api = useApi()
  const client = useQueryClient()
  const { schemas } = usePlace()
  const [way, setWay] = useState<UpdateWay>()
  const plan = useMemo(() => (way === undefined ? planned : inWay(planned, way)), [planned, way])
  const drafts = useKeptDrafts(planned, shelfKey)
  const all = drafts.drafts
  const { draft } = drafts.shown
  // A key stroke renders what depends on the value, not the dialog around it.
  const current = useMemo(() => requestsOf(plan, all, schemas), [plan, all, schemas])
  const broken = useDraftsResult(all, () => firstBroken(all))
  const trouble = useDraftsResult(all, () => fileTrouble(all.map((one) => one.changes())))
  const untouched = useDraftResult(draft, () => draft.touchedNames().length === 0)
  const fields = useMemo(
    () => (plan.schema === undefined ? [] : formFields(plan.schema, plan.mode, plan.original)),
    [plan],
  )
  const found = useProblemsOfAll(all, fields, schemas)
  const problems = found[drafts.index] ?? []
  const counts = found.map(({ length }) => length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const hasForm = fields.length > 0 || plan.types.length > 1
  const hasDraft = hasForm || plan.takesJson
  const unreadable = broken === undefined ? undefined : `The JSON cannot be read: ${broken}.`
  const [side, setSide] = useState<Side>(hasForm && broken === undefined ? 'form' : 'json')
  const [step, setStep] = useState<'form' | 'request'>(hasDraft ? 'form' : 'request')
  const [checked, setChecked] = useState(false)
  const [refusal, setRefusal] = useState<ServerProblem>()
  // Another type to create is another form in the same dialog.
  const [shownKey, setShownKey] = useState(shelfKey)
  if (shownKey !== shelfKey) {
    setShownKey(shelfKey)
    setChecked(false)
    setRefusal(undefined)
  }
  const preview = useRef<HTMLDivElement>(null)
  const { outcome, sendOnce, cancel, reset } = useSend(
    async (built, signal, onProgress) =>
      understand(await api.send(built, signal, current().masked, onProgress), api.dialect),
    (error) => refuse(serverProblemOf(error)),
  )
  // After a failure, whoever corrects a field is editing again: the preview goes along with the form from then on.
  useEffect(() => {
    if (outcome.phase === 'failed') return subscribeToAll(all, reset)
  }, [outcome.phase, all, reset])
  const leaving = useLeaving(plan, outcome, onClose)
  const check = useNameCheck(name, isDestructive(current().request, plan.action))

  /** Checks, then moves to the request. A second time with the same problems goes on: the schema warns, it does not lock. */
  function showRequest() {
    if (unreadable !== undefined) return
    if (total > 0 && !checked) return pointOut()
    setStep('request')
    preview.current?.focus()
    announce('The request is shown. Nothing has been sent.')
  }

  function pointOut() {
    setChecked(true)
    if (problems.length === 0) drafts.show(counts.findIndex((count) => count > 0))
  }

  /** Of several, a server may say which one it means: then that one is shown. */
  function refuse(problem: ServerProblem | undefined) {
    const about = problem && all.length > 1 ? placedProblem(problem) : { place: 0, problem }
    if (about !== undefined && about.place < all.length && all.length > 1) drafts.show(about.place)
    setRefusal(about?.problem)
  }

  function add(copied: boolean) {
    drafts.add(copied ? draft : undefined)
    setChecked(false)
    setRefusal(undefined)
    setStep('form')
    announce(`Draft ${all.length + 1} is added and shown.`)
  }

  async function sendRequest() {
    if (total > 0 && !checked) {
      setStep('form')
      pointOut()
      return
    }
    setStep('request')
    setRefusal(undefined)
    // The button that was pressed goes away; without a place inside the dialog the focus would leave it.
    preview.current?.focus()
    const { request } = current()
    noteTold(request, toldByPlan(plan, all.length, schemas))
    const exchange = await sendOnce(request)
    if (exchange !== undefined) drafts.done()
    await refreshDocuments(client)
  }

  const settled = outcome.phase === 'sending' || outcome.phase === 'answered'
  return (
    <SideDialog
      title={plan.title}
      aside={
        <>
          <ScopeNote />
          {hasForm && plan.takesJson && (
            <SideSwitch side={side} onSide={setSide} noForm={unreadable} />
          )}
          {canBeLinked(plan) && <FormLink draft={draft} plan={plan} />}
        </>
      }
      wide={hasDraft}
      locked={outcome.phase === 'sending'}
      onClose={leaving.close}
    >
      <div className={classes(styles.body, hasDraft && styles.split)} data-step={step}>
        {hasDraft && (
          <DraftSide
            plan={plan}
            drafts={drafts}
            left={left}
            onType={(type) => onType(type, draft)}
            side={side}
            fields={fields}
            problems={problems}
            counts={counts}
            checked={checked}
            serverProblem={refusal}
            frozen={settled}
            onSubmit={showRequest}
          >
            {plan.kind === 'edit' && latest !== undefined && !settled && (
              <MovedNotice
                draft={draft}
                latest={latest}
                fields={fields}
                conflict={isConflict(outcome)}
              />
            )}
          </DraftSide>
        )}
        <RequestSide
          ref={preview}
          outcome={outcome}
          drafts={all}
          current={current}
          plan={plan}
          signedIn={() => {
            reset()
            preview.current?.focus()
          }}
        >
          {plan.remark !== undefined && !hasDraft && <p className={styles.remark}>{plan.remark}</p>}
          {plan.ways !== undefined && !settled && (
            <WayChoice
              ways={plan.ways}
              chosen={way ?? plan.ways[0]}
              onChoose={(next) => {
                reset()
                setWay(next)
              }}
            />
          )}
          {plan.kind === 'edit' && outcome.phase !== 'answered' && (
            <ChangeList draft={draft} schema={plan.schema} schemas={schemas} />
          )}
          {trouble !== undefined && (
            <p className={styles.remark} role="status">
              {trouble} This is the request without it.
            </p>
          )}
          {unreadable !== undefined && (
            <p className={styles.remark} role="status">
              The JSON cannot be read; this is the request without the latest changes.
            </p>
          )}
        </RequestSide>
      </div>
      <DialogButtons
        outcome={outcome}
        step={step}
        hasForm={hasDraft}
        danger={plan.kind === 'delete'}
        problems={checked ? total : 0}
        unready={
          unreadable ??
          trouble ??
          (plan.kind === 'edit' && untouched
            ? 'Nothing was changed, so there is nothing to send.'
            : check.missing)
        }
        check={check.field}
        unreadable={unreadable}
        showRequest={showRequest}
        add={plan.buildSeveral === undefined || !hasDraft ? undefined : add}
        sendRequest={() => void sendRequest()}
        cancel={cancel}
        leaving={leaving}
        editAgain={() => {
          reset()
          setStep(hasDraft ? 'form' : 'request')
        }}
      />
    </SideDialog>
  )
}

/** Why the JSON of a draft cannot be read, if that of any cannot. */
function firstBroken(drafts: readonly Draft[]): string | undefined {
  return drafts.map((draft) => draft.typedAt([])?.reason).find((reason) => reason !== undefined)
}

/** Whether an address can bring a form along filled in. */
function canBeLinked({ kind, takesJson }: Plan): boolean {
  return kind === 'create' || (kind === 'action' && takesJson)
}
