import { useEffect, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Draft } from '../../forms/draft'
import { fixedFields } from '../../forms/fields'
import type { Problem } from '../../forms/problems'
import { ReferenceSourceProvider } from '../../forms/reference-source'
import { focusFirstProblem, SchemaForm } from '../../forms/schema-form'
import type { ServerProblem } from '../../forms/problem-board'
import type { Field } from '../../schema/schema'
import { Button } from '../../ui/button'
import { toAddress } from '../address'
import { usePlace } from '../place'
import type { Plan } from './plan'
import { useReferenceSource } from './use-reference-source'
import styles from './operation-dialog.module.css'

/** The left half of a dialog: the fields to fill in. Enter checks and shows the request; it never sends. */
export function DraftForm({
  plan,
  draft,
  kept,
  fields,
  problems,
  checked,
  serverProblem,
  frozen,
  onSubmit,
}: {
  plan: Plan
  draft: Draft
  kept: boolean
  fields: readonly Field[]
  problems: readonly Problem[]
  /** The problems have been asked for: all are shown. */
  checked: boolean
  serverProblem: ServerProblem | undefined
  /** The request is under way or done: what was sent stays as it was. */
  frozen: boolean
  onSubmit: () => void
}) {
  const { schemas } = usePlace()
  const references = useReferenceSource()
  const fixed = useMemo(
    () =>
      plan.schema === undefined || plan.mode !== 'update'
        ? undefined
        : fixedFields(plan.schema, draft.original),
    [plan, draft],
  )
  const form = useRef<HTMLFormElement>(null)
  // Whoever opens a form is about to fill it in. Fields load before their dialog has the focus, hence the effect.
  useEffect(() => {
    if (frozen) return
    const first = form.current?.querySelector<HTMLElement>(
      '[data-fields] :is(input:not([type="search"]), select, textarea)',
    )
    first?.focus()
  }, [frozen])
  const hasProblems = checked || serverProblem !== undefined
  useEffect(() => {
    if (hasProblems && form.current !== null) focusFirstProblem(form.current)
  }, [hasProblems])
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      inert={frozen}
      aria-label="Fields"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {kept && <KeptNotice draft={draft} />}
      {plan.types.length > 1 && <TypeChoice plan={plan} />}
      {plan.remark !== undefined && <p className={styles.remark}>{plan.remark}</p>}
      <div data-fields="">
        <ReferenceSourceProvider source={references}>
          <SchemaForm
            fixed={fixed}
            draft={draft}
            fields={fields}
            schemas={schemas}
            mode={plan.mode}
            problems={problems}
            serverProblem={serverProblem}
            showAllProblems={checked}
          />
        </ReferenceSourceProvider>
      </div>
      {/* Enter submits a form with several fields only if it has a button for it. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden />
    </form>
  )
}

function KeptNotice({ draft }: { draft: Draft }) {
  return (
    <div className={styles.kept}>
      What you had typed is still here.
      <Button small onClick={() => draft.reset()}>
        Start over
      </Button>
    </div>
  )
}

function TypeChoice({ plan }: { plan: Plan }) {
  const { address } = usePlace()
  const navigate = useNavigate()
  return (
    <div className={styles.types}>
      <label htmlFor="create-type">Type to create</label>
      <select
        id="create-type"
        value={plan.schema?.id ?? plan.types[0]}
        onChange={(event) =>
          void navigate(
            toAddress(address.path, address.view, { kind: 'create', type: event.target.value }),
            { replace: true },
          )
        }
      >
        {plan.types.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
    </div>
  )
}
