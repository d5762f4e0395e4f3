import { Fragment, useSyncExternalStore } from 'react'
import type { Draft } from '../../forms/draft'
import { stringifyJson } from '../../json/stringify'
import { isArray, isObject, own, type JsonValue } from '../../json/value'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { lineDiff } from './line-diff'
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
        {names.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {holdsSecret(schema?.fields.get(name)?.type, schemas) ? (
                'Changed; it may hold secrets'
              ) : (
                <Change before={own(draft.original, name)} after={own(draft.value, name)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Change({
  before,
  after,
}: {
  before: JsonValue | undefined
  after: JsonValue | undefined
}) {
  const [old, now] = [textOf(before), textOf(after)]
  if (isShort(old) && isShort(now))
    return (
      <>
        <del>{old}</del> <span aria-hidden>→</span>
        <span className={styles.unseen}>becomes</span> <ins>{now}</ins>
      </>
    )
  return (
    <pre className={styles.lines}>
      {lineDiff(old, now).map(({ kind, text }, index) => (
        <Fragment key={index}>
          {kind === 'old' ? (
            <del>- {text}</del>
          ) : kind === 'new' ? (
            <ins>+ {text}</ins>
          ) : (
            <span> {text}</span>
          )}
          {'\n'}
        </Fragment>
      ))}
    </pre>
  )
}

function isShort(text: string): boolean {
  return text.length <= 80 && !text.includes('\n')
}

function textOf(value: JsonValue | undefined): string {
  if (value === undefined) return 'not set'
  if (value === '') return '""'
  if (isArray(value) || isObject(value)) {
    const line = stringifyJson(value)
    return isShort(line) ? line : stringifyJson(value, 2)
  }
  return typeof value === 'string' ? value : stringifyJson(value)
}
