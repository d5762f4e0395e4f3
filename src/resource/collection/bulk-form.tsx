import { useEffect, useRef } from 'react'
import type { Draft } from '../../forms/draft'
import type { Problem } from '../../forms/problem'
import { ReferenceSourceProvider } from '../../forms/reference-source'
import { focusFirstProblem, SchemaForm } from '../../forms/schema-form'
import type { Field } from '../../schema/schema'
import dialog from '../operation/operation-dialog.module.css'
import { useReferenceSource } from '../operation/use-reference-source'
import { usePlace } from '../place'

/** The input that all of the requests carry. Enter checks and shows the requests; it never sends. */
export function BulkForm({
  draft,
  fields,
  problems,
  checked,
  frozen,
  onSubmit,
}: {
  draft: Draft
  fields: readonly Field[]
  problems: readonly Problem[]
  checked: boolean
  frozen: boolean
  onSubmit: () => void
}) {
  const { schemas } = usePlace()
  const references = useReferenceSource()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (frozen) return
    form.current
      ?.querySelector<HTMLElement>('input:not([type="search"]), select, textarea')
      ?.focus()
  }, [frozen])
  useEffect(() => {
    if (checked && form.current !== null) focusFirstProblem(form.current)
  }, [checked])
  return (
    <form
      ref={form}
      className={dialog.form}
      noValidate
      inert={frozen}
      aria-label="Fields"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <ReferenceSourceProvider source={references}>
        <SchemaForm
          draft={draft}
          fields={fields}
          schemas={schemas}
          mode="action"
          problems={problems}
          showAllProblems={checked}
        />
      </ReferenceSourceProvider>
      {/* Enter submits a form with several fields only if it has a button for it. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden />
    </form>
  )
}
