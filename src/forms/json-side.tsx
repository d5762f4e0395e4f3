import { useMemo, useSyncExternalStore } from 'react'
import type { Path } from '../json/path'
import { jsonSchemaFor } from '../schema/json-schema'
import type { Schema } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { Button } from '../ui/button'
import { JsonEditor } from '../ui/json-editor'
import type { Draft } from './draft'
import { textOf, typeText } from './draft-text'
import type { Problem } from './problem'
import { unknownNames } from './unknown-names'
import styles from './json-side.module.css'

/** A whole draft as JSON, completed and checked after its schema. What the schema does not know is kept and sent. */
export function JsonSide({
  draft,
  schema,
  schemas,
  problems,
  onSubmit,
}: {
  draft: Draft
  /** Undefined where the API says nothing about the type: then any object will do. */
  schema: Schema | undefined
  schemas: SchemaSet
  /** Those to be told now. */
  problems: readonly Problem[]
  onSubmit: () => void
}) {
  useSyncExternalStore(draft.subscribe, draft.snapshot)
  const jsonSchema = useMemo(
    () => (schema === undefined ? undefined : jsonSchemaFor(schema, schemas, draft.mode)),
    [schema, schemas, draft.mode],
  )
  const { text, broken, unchanged } = textOf(draft)
  const update = draft.mode === 'update'
  const unknown = schema === undefined ? [] : unknownNames(draft.changes(), schema, draft.mode)
  return (
    <div className={styles.side}>
      {update && <p className={styles.note}>The changes only: a field left out stays as it is.</p>}
      <div className={styles.editor}>
        <JsonEditor
          text={text}
          label={update ? 'Changes as JSON' : 'Body as JSON'}
          schema={jsonSchema}
          fills
          onChange={(next) => typeText(draft, next)}
          onSubmit={onSubmit}
        />
      </div>
      {broken !== undefined && (
        <div className={styles.broken} role="alert">
          <p>It cannot be read yet: {broken}.</p>
          <Button small onClick={() => draft.dropText()}>
            Back to what could be read
          </Button>
        </div>
      )}
      {unchanged.length > 0 && (
        <p className={styles.note}>
          {list(unchanged)} {unchanged.length === 1 ? 'is' : 'are'} as before, and not sent.
        </p>
      )}
      {unknown.length > 0 && (
        <p className={styles.note}>
          {list(unknown)}: not among what the schema lets be set. Sent all the same.
        </p>
      )}
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label="Problems">
          {problems.map(({ path, message }) => (
            <li key={placeText(path) + message}>
              <code>{placeText(path)}</code> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function list(names: readonly string[]) {
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      <code>{name}</code>
    </span>
  ))
}

/** A place for reading only: keys may hold dots, so it is no address. */
function placeText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
}
