import { memo, useMemo, useState, useSyncExternalStore } from 'react'
import type { Path } from '../json/path'
import { own } from '../json/value'
import type { Field } from '../schema/schema'
import type { Draft } from './draft'
import { FieldFilter, type Which } from './field-filter'
import { FieldRow } from './field-row'
import { useFormScope, type FieldsProps } from './form-scope'
import styles from './form.module.css'

/** More fields than this get a filter. */
const filterFrom = 8

/** The fields of a form or of an embedded value, with a filter when there are many. */
export const FieldList = memo(function FieldList({ fields, parent }: FieldsProps) {
  const { draft, board } = useFormScope()
  const [search, setSearch] = useState('')
  const [which, setWhich] = useState<Which>('all')
  const filters = fields.length > filterFrom
  // What is set is looked up when the choice is made: clearing a field must not take it away under the cursor.
  const chosen = useMemo(
    () => new Set(fields.filter((field) => matchesWhich(field, which, draft, parent))),
    [fields, which, draft, parent],
  )
  const wanted = search.trim().toLowerCase()
  const matching = fields.filter((field) => chosen.has(field) && matchesSearch(field, wanted))
  // A problem that is told must be found, whatever the filter says.
  const withProblem = useSyncExternalStore(board.subscribe, () =>
    matching.length === fields.length
      ? ''
      : JSON.stringify(fields.map(({ name }) => (board.isMarked([...parent, name]) ? 1 : 0))),
  )
  const marks = withProblem === '' ? [] : (JSON.parse(withProblem) as number[])
  const shown = new Set(filters ? matching : fields)
  fields.forEach((field, index) => marks[index] === 1 && shown.add(field))
  return (
    <div className={styles.fields}>
      {filters && (
        <FieldFilter
          stays={parent.length === 0}
          shown={shown.size}
          total={fields.length}
          search={search}
          onSearch={setSearch}
          which={which}
          onWhich={setWhich}
          hasRequired={draft.mode !== 'update' && fields.some(({ required }) => required)}
        />
      )}
      {fields.map((field) => (
        <FieldRow key={field.name} field={field} parent={parent} hidden={!shown.has(field)} />
      ))}
    </div>
  )
})

function matchesWhich(field: Field, which: Which, draft: Draft, parent: Path): boolean {
  if (which === 'required') return field.required
  return which === 'all' || own(draft.at(parent) ?? draft.value, field.name) !== undefined
}

function matchesSearch({ name, description }: Field, wanted: string): boolean {
  return (
    wanted === '' ||
    name.toLowerCase().includes(wanted) ||
    description.toLowerCase().includes(wanted)
  )
}
