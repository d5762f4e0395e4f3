import { useState } from 'react'
import type { Resource } from '../api/resource'
import { isArray, isObject, own, type JsonValue } from '../json/value'
import type { Schema } from '../schema/schema'
import { CopyButton } from '../ui/copy-button'
import { FieldValue } from './field-value'
import { useFlash } from './live/use-flash'
import styles from './fields-view.module.css'

/** The frame of every resource, shown elsewhere on the page. */
const frame = new Set(['id', 'type', 'baseType', 'links', 'actions', 'actionLinks'])
const first: readonly string[] = ['name', 'state', 'description']

/** The fields of a resource: name and state first, then what is set in the schema's order, empty ones folded away. */
export function FieldsView({
  resource,
  schema,
}: {
  resource: Resource
  schema: Schema | undefined
}) {
  const [open, setOpen] = useState(false)
  const names = [
    ...new Set([...first, ...(schema?.fields.keys() ?? []), ...Object.keys(resource.value)]),
  ].filter((name) => !frame.has(name) && own(resource.value, name) !== undefined)
  const [set, empty] = split(names, (name) => !isEmpty(own(resource.value, name) ?? null))
  return (
    <div className={styles.card}>
      <dl className={styles.fields}>
        {(open ? [...set, ...empty] : set).map((name) => (
          <FieldRow key={name} name={name} resource={resource} schema={schema} />
        ))}
      </dl>
      {empty.length > 0 && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide' : 'Show'} {empty.length} empty {empty.length === 1 ? 'field' : 'fields'}
        </button>
      )}
      {names.length === 0 && (
        <p className={styles.nothing}>This resource has no fields of its own.</p>
      )}
    </div>
  )
}

function FieldRow({
  name,
  resource,
  schema,
}: {
  name: string
  resource: Resource
  schema: Schema | undefined
}) {
  const field = schema?.fields.get(name)
  const value = own(resource.value, name) ?? null
  const flash = useFlash<HTMLElement>(value, resource.id ?? '')
  const copyable = typeof value === 'string' && value.length > 24 && !isSecret(field?.type)
  return (
    <div className={styles.row}>
      <dt title={field?.description || undefined}>{name}</dt>
      <dd ref={flash}>
        <div className={styles.value}>
          <FieldValue value={value} type={field?.type} name={name} resource={resource} />
        </div>
        {copyable && <CopyButton text={value} what={name} iconOnly />}
      </dd>
    </div>
  )
}

function isSecret(type: { kind: string; name?: string } | undefined): boolean {
  return type?.kind === 'simple' && (type.name === 'password' || type.name === 'masked')
}

function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '') return true
  if (isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}

function split<T>(items: readonly T[], goesFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(goesFirst), items.filter((item) => !goesFirst(item))]
}
