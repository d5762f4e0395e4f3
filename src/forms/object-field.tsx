import { ChevronRight } from 'lucide-react'
import { useMemo, useState, type HTMLAttributes, type ReactNode } from 'react'
import type { Path } from '../json/path'
import { isObject, type JsonValue } from '../json/value'
import type { Field } from '../schema/schema'
import { Breakable } from '../ui/breakable'
import { embeddedFields, isNeeded } from './fields'
import { useFormScope, useProblem, useProblemsBelow } from './form-scope'
import { count } from './check-text'
import { StateControl } from './state-control'
import { useDraftResult } from './use-draft'
import { TypeText } from './type-text'
import styles from './form.module.css'

/** An embedded value: a group that opens on demand, so that types may contain themselves and large ones cost nothing. */
export function ObjectField({
  field,
  path,
  name,
  ids,
  item = false,
  startsOpen = false,
  frame,
  children,
}: {
  field: Field
  path: Path
  name: string
  ids: { name: string; hint: string }
  item?: boolean
  startsOpen?: boolean
  frame?: Pick<HTMLAttributes<HTMLElement>, 'hidden' | 'onBlur'>
  children: ReactNode
}) {
  const { draft, schemas, parts } = useFormScope()
  const [open, setOpen] = useState(startsOpen)
  const problem = useProblem(path)
  const problems = useProblemsBelow(path)
  const [seen, setSeen] = useState(0)
  // Problems that come up inside open the group, once; it can be closed over them again.
  if (problems !== seen) {
    setSeen(problems)
    if (problems > seen) setOpen(true)
  }
  const summary = useDraftResult(draft, () => summaryOf(draft.at(path)))
  const schema = field.type.kind === 'named' ? schemas.get(field.type.name) : undefined
  const fields = useMemo(
    () => (schema === undefined ? [] : embeddedFields(schema, draft.mode)),
    [schema, draft.mode],
  )
  return (
    <div className={styles.group} role="group" aria-labelledby={ids.name} {...frame}>
      <div className={styles.groupHead}>
        <div className={styles.groupTitle}>
          <button
            type="button"
            className={styles.disclosure}
            aria-expanded={open}
            data-problem={(!open && problems > 0) || problem !== undefined || undefined}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={14} aria-hidden className={styles.chevron} />
            <span id={ids.name} className={styles.name}>
              <Breakable text={name} />
            </span>
          </button>
          {isNeeded(field, path, draft.mode) && (
            <span className={styles.star} title="Required" aria-hidden>
              *
            </span>
          )}
          <TypeText field={field} />
          <span className={styles.state}>{summary}</span>
          {problems > 0 && !open && (
            <span className={styles.problem}>{count(problems, 'problem')} inside</span>
          )}
        </div>
        {!item && <StateControl field={field} path={path} way="object" />}
      </div>
      {children}
      {open && (
        <div className={styles.nested}>
          <parts.Fields fields={fields} parent={path} />
        </div>
      )}
    </div>
  )
}

function summaryOf(value: JsonValue | undefined): string {
  if (value === undefined) return 'not set'
  if (value === null) return 'null'
  const set = isObject(value) ? Object.keys(value).length : 0
  return set === 0 ? 'empty object' : `${set} set`
}
