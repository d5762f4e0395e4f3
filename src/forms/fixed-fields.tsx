import { isArray, isObject, own, type JsonObject } from '../json/value'
import { stringifyJson } from '../json/stringify'
import type { Field } from '../schema/schema'
import { count } from './check-text'
import { editorOfType } from './editor-for'
import { scalarText } from './field-editor'
import styles from './fixed-fields.module.css'

/** What a resource has beside the fields of its form: to be read, closed until asked for. Secrets stay out. */
export function FixedFields({ fields, value }: { fields: readonly Field[]; value: JsonObject }) {
  return (
    <details className={styles.fixed}>
      <summary>{count(fields.length, 'field')} that cannot be changed</summary>
      <dl>
        {fields.map((field) => (
          <div key={field.name}>
            <dt>{field.name}</dt>
            <dd>
              <code>{shown(field, value)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function shown(field: Field, value: JsonObject): string {
  const stands = own(value, field.name)
  if (stands === undefined || stands === null) return 'null'
  if (field.type.kind === 'simple' && editorOfType(field.type.name)?.secret) return '••••••'
  return isArray(stands) || isObject(stands) ? stringifyJson(stands, 2) : scalarText(stands)
}
