import { useSyncExternalStore } from 'react'
import type { Draft } from '../../forms/draft'
import { stringifyJson } from '../../json/stringify'
import { isArray, isObject, own, type JsonValue } from '../../json/value'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { LineComparison } from '../../ui/line-comparison'
import { holdsSecret } from './secret-types'
import styles from './change-list.module.css'

/** What an update will change, field by field: old and new, or a difference line by line where they are long. */
export function ChangeList({
  draft,
  schema,
  schemas,
}: {
  draft: Draft
  schema: Schema | undefined
  schemas: SchemaSet
}) {
  useSyncExternalStore(draft.subscribe, draft.snapshot)
  const names = draft.touchedNames()
  if (names.length === 0) return <p className={styles.none}>Nothing is changed yet.</p>
  return (
    <section aria-labelledby="what-will-change">
      <h3 id="what-will-change" className={styles.title}>
        What will change
      </h3>
      <dl className={styles.changes}>
        {names.map((name) => {
          const change = { name, before: own(draft.original, name), after: own(draft.value, name) }
          const secret = holdsSecret(schema?.fields.get(name)?.type, schemas)
          const long = !secret && (isLong(change.before) || isLong(change.after))
          return (
            <div key={name} className={long ? styles.long : undefined}>
              <dt>{name}</dt>
              <dd>{secret ? 'Changed; it may hold secrets' : <Change {...change} />}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

interface Changed {
  readonly name: string
  readonly before: JsonValue | undefined
  readonly after: JsonValue | undefined
}

function Change({ name, before, after }: Changed) {
  if (isLong(before) || isLong(after))
    return (
      <LineComparison
        before={textOf(before, true)}
        after={textOf(after, true)}
        what={`Lines of ${name} that change`}
      />
    )
  return (
    <>
      <del>{textOf(before)}</del> <span aria-hidden>→</span>
      <span className={styles.unseen}>becomes</span> <ins>{textOf(after)}</ins>
    </>
  )
}

/** Whether a value is better compared line by line than side by side. */
function isLong(value: JsonValue | undefined): boolean {
  const line = textOf(value)
  return line.length > 80 || line.includes('\n')
}

function textOf(value: JsonValue | undefined, inLines = false): string {
  if (value === undefined) return 'not set'
  if (value === '') return '""'
  if (isArray(value) || isObject(value)) return stringifyJson(value, inLines ? 2 : undefined)
  return typeof value === 'string' ? value : stringifyJson(value)
}
