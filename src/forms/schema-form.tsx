import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Field } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import type { Draft } from './draft'
import type { DraftMode } from './draft-places'
import { FieldList } from './field-list'
import { FixedFields } from './fixed-fields'
import { FormScopeContext } from './form-scope'
import { ItemSlot } from './item-slot'
import { ProblemBoard, type ServerProblem } from './problem-board'
import type { Problem } from './problem'
import styles from './form.module.css'

const root: readonly string[] = []
const parts = { Item: ItemSlot, Fields: FieldList }

export interface SchemaFormProps {
  draft: Draft
  /** As `formFields` gives them; pass the same list for as long as the form is open. */
  fields: readonly Field[]
  schemas: SchemaSet
  mode: DraftMode
  /** As `draftProblems` finds them. */
  problems: readonly Problem[]
  /** A 422 of the server; it stands at its field until that is changed, or above all when that is not here. */
  serverProblem?: ServerProblem | undefined
  /** Shows every problem, also of fields nobody has been to. */
  showAllProblems: boolean
  /** In an update, what can be read but not changed, as `fixedFields` gives it; shown below the rest. */
  fixed?: readonly Field[] | undefined
}

/**
 * The fields of a schema as inputs that write into a draft. It is no form element and has no buttons: the
 * caller puts it into a form whose submit is "Show Request".
 */
export function SchemaForm(props: SchemaFormProps) {
  const { draft, fields, schemas, problems, serverProblem, showAllProblems, fixed } = props
  const board = useMemo(() => new ProblemBoard(draft), [draft])
  const scope = useMemo(() => ({ draft, schemas, board, parts }), [draft, schemas, board])
  useLayoutEffect(() => board.update(problems, showAllProblems), [board, problems, showAllProblems])
  useLayoutEffect(() => board.setServer(serverProblem), [board, serverProblem])
  useEffect(() => holdWhilePressed(board), [board])
  return (
    <FormScopeContext value={scope}>
      <div className={styles.form}>
        {serverProblem !== undefined && !names(fields, serverProblem) && (
          <p className={styles.problem} role="alert">
            {serverProblem.fieldName}: {serverProblem.message}
          </p>
        )}
        {fields.length === 0 && <p className={styles.hint}>There is nothing to fill in.</p>}
        <FieldList fields={fields} parent={root} />
        {fixed !== undefined && fixed.length > 0 && (
          <FixedFields fields={fixed} value={draft.original} />
        )}
      </div>
    </FormScopeContext>
  )
}

function holdWhilePressed(board: ProblemBoard): () => void {
  const hold = () => board.hold()
  // The click comes after the release.
  const release = () => setTimeout(() => board.release())
  // A list of the browser's own, such as that of a select, may swallow the release; then the next key tells.
  const ends = ['pointerup', 'pointercancel', 'keydown']
  document.addEventListener('pointerdown', hold, true)
  for (const end of ends) document.addEventListener(end, release, true)
  return () => {
    document.removeEventListener('pointerdown', hold, true)
    for (const end of ends) document.removeEventListener(end, release, true)
  }
}

/** Whether a server's problem is about one of the fields, or about something inside of one. */
function names(fields: readonly Field[], { fieldName }: ServerProblem): boolean {
  return fields.some(({ name }) => fieldName === name || fieldName.startsWith(`${name}.`))
}

/** Puts the focus on what the server refused, else on the first place that has a problem; false when none is marked. */
export function focusFirstProblem(container: ParentNode): boolean {
  // Called from an effect, groups that open for their problems are not open yet.
  queueMicrotask(() => focusMarked(container))
  return focusMarked(container)
}

function focusMarked(container: ParentNode): boolean {
  const refused = container.querySelector('[data-refused]')?.id
  const place = refused && container.querySelector<HTMLElement>(`[aria-describedby~="${refused}"]`)
  if (place) {
    place.focus()
    return true
  }
  const marked = [
    ...container.querySelectorAll<HTMLElement>('[aria-invalid="true"], [data-problem]'),
  ]
  const first = marked.find((element) => element.closest('[hidden]') === null)
  first?.focus()
  return first !== undefined
}
