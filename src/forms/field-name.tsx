import type { Path } from '../json/path'
import type { Field } from '../schema/schema'
import { Breakable } from '../ui/breakable'
import { isNeeded } from './fields'
import { useFormScope } from './form-scope'
import { TypeText } from './type-text'
import styles from './form.module.css'

/** A field's name with its type in small; with `labels` the name is the label of that input, and nothing but it. */
export function FieldName({
  field,
  path,
  id,
  labels,
}: {
  field: Field
  path: Path
  id: string
  labels?: string
}) {
  const { draft } = useFormScope()
  const needed = isNeeded(field, path, draft.mode)
  return (
    <div className={styles.head}>
      <span>
        {labels === undefined ? (
          <span id={id} className={styles.name}>
            <Breakable text={field.name} />
          </span>
        ) : (
          <label id={id} htmlFor={labels} className={styles.name}>
            <Breakable text={field.name} />
          </label>
        )}
        {needed && (
          <span className={styles.star} title="Required" aria-hidden>
            *
          </span>
        )}
      </span>
      <TypeText field={field} />
    </div>
  )
}
