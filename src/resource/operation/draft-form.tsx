import { useEffect, useMemo, useRef } from 'react'
import type { Draft } from '../../forms/draft'
import { fixedFields } from '../../forms/fields'
import type { ServerProblem } from '../../forms/problem-board'
import type { Problem } from '../../forms/problem'
import { ReferenceSourceProvider } from '../../forms/reference-source'
import { focusFirstProblem, SchemaForm } from '../../forms/schema-form'
import type { Field } from '../../schema/schema'
import { usePlace } from '../place'
import type { Plan } from './planning'
import { useReferenceSource } from './use-reference-source'

/** The fields to fill in. Enter checks and shows the request; it never sends. */
export function DraftForm({
  plan,
  draft,
  fields,
  problems,
  checked,
  serverProblem,
  frozen,
  onSubmit,
}: {
  plan: Plan
  draft: Draft
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
  const { schema, mode } = plan
  const { original } = draft
  const fixed = useMemo(
    () => (schema === undefined || mode !== 'update' ? undefined : fixedFields(schema, original)),
    [schema, mode, original],
  )
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(false)
  // Whoever opens a form is about to fill it in. Fields load before their dialog has the focus, hence the effect.
  useEffect(() => {
    const comesFromHead = !shown.current && hasFocusInside(form.current?.closest('[role="dialog"]'))
    shown.current = true
    if (frozen || comesFromHead) return
    const first = form.current?.querySelector<HTMLElement>(
      '[data-fields] :is(input:not([type="search"]), select, textarea)',
    )
    first?.focus()
  }, [frozen])
  const hasProblems = checked || serverProblem !== undefined
  useEffect(() => {
    if (hasProblems && form.current !== null) focusFirstProblem(form.current)
  }, [hasProblems, serverProblem])
  return (
    <form
      ref={form}
      noValidate
      aria-label="Fields"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div data-fields="">
        <ReferenceSourceProvider source={references}>
          <SchemaForm
            fixed={fixed}
            draft={draft}
            fields={fields}
            schemas={schemas}
            mode={mode}
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

/** Whether the focus stands on a control of the dialog, such as its switch between form and JSON. */
function hasFocusInside(dialog: Element | null | undefined): boolean {
  const active = document.activeElement
  return dialog !== null && dialog !== undefined && active !== dialog && dialog.contains(active)
}
