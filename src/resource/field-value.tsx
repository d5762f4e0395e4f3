import { useState } from 'react'
import type { Resource } from '../api/resource'
import { stringifyJson } from '../json/stringify'
import { isArray, isNumber, isObject, type JsonValue } from '../json/value'
import type { FieldType } from '../schema/field-type'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { exactTime, relativeTime } from '../ui/figures'
import { useNow } from '../ui/use-now'
import { ApiLink } from './api-link'
import { usePlace } from './place'
import { referenceUrl } from './reference-link'
import styles from './field-value.module.css'

interface ValueProps {
  value: JsonValue
  /** Undefined for what the schema does not describe. */
  type: FieldType | undefined
  name: string
  resource: Resource
  /** One line in a table cell instead of a block. */
  brief?: boolean
}

/** A field's value as people read it: links, dates, maps and lists by their type; unknown things as JSON. */
export function FieldValue(props: ValueProps) {
  const { value, brief = false } = props
  if (value === null) return <span className={styles.null}>null</span>
  if (typeof value === 'boolean') return <span className={styles.mono}>{String(value)}</span>
  if (isNumber(value)) return <Scalar {...props} text={String(value)} />
  if (typeof value === 'string') return <Scalar {...props} text={value} />
  if (brief) return <span className={styles.mono}>{briefJson(value)}</span>
  if (isArray(value)) return <List {...props} items={value} />
  if (isObject(value)) return <Entries {...props} entries={Object.entries(value)} />
  return <span className={styles.mono}>{stringifyJson(value)}</span>
}

function Scalar({ text, type, name, resource, brief, value }: ValueProps & { text: string }) {
  const { schemas } = usePlace()
  const now = useNow()
  if (text === '') return <span className={styles.null}>empty</span>
  const simple = type?.kind === 'simple' ? type.name : undefined
  if (simple === 'password' || simple === 'masked') return <Secret text={text} name={name} />
  if (type?.kind === 'reference') {
    const url = referenceUrl(name, type.target, text, resource, schemas)
    if (url !== undefined)
      return (
        <ApiLink href={url} className={styles.mono}>
          {text}
        </ApiLink>
      )
  }
  const date = simple === 'date' || type === undefined ? exactTime(text) : undefined
  if (date !== undefined)
    return (
      <time dateTime={text} title={brief === true ? date.label : undefined}>
        {relativeTime(date.time, now)}
        {brief !== true && <span className={styles.exact}>{date.label}</span>}
      </time>
    )
  if (/^https?:\/\/\S+$/i.test(text)) return <ApiLink href={text}>{text}</ApiLink>
  if (text.includes('\n') && brief !== true) return <pre className={styles.lines}>{text}</pre>
  return <span className={isPlain(name, simple, value) ? undefined : styles.mono}>{text}</span>
}

/** Names and descriptions read as prose; everything else is exact text. */
function isPlain(name: string, simple: string | undefined, value: JsonValue): boolean {
  return (
    typeof value === 'string' && (name === 'name' || name === 'description' || simple === 'enum')
  )
}

function Secret({ text, name }: { text: string; name: string }) {
  const [shown, setShown] = useState(false)
  return (
    <span className={styles.secret}>
      <span className={styles.mono}>{shown ? text : '••••••••'}</span>
      <Button
        small
        look="quiet"
        aria-label={`${shown ? 'Hide' : 'Show'} ${name}`}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide' : 'Show'}
      </Button>
    </span>
  )
}

function List({ items, type, name, resource }: ValueProps & { items: readonly JsonValue[] }) {
  if (items.length === 0) return <span className={styles.null}>empty list</span>
  const item = type?.kind === 'array' ? type.item : undefined
  return (
    <ul className={classes(styles.list, items.every(isShort) && styles.inline)}>
      {items.map((value, index) => (
        <li key={index}>
          <FieldValue value={value} type={item} name={name} resource={resource} />
        </li>
      ))}
    </ul>
  )
}

/** Short scalars read better side by side than one below the other. */
function isShort(value: JsonValue): boolean {
  if (typeof value === 'string') return value.length <= 24 && !value.includes('\n')
  return !isArray(value) && !isObject(value)
}

function Entries({
  entries,
  type,
  name,
  resource,
}: ValueProps & { entries: [string, JsonValue][] }) {
  const { schemas } = usePlace()
  if (entries.length === 0) return <span className={styles.null}>empty</span>
  const embedded = type?.kind === 'named' ? schemas.get(type.name) : undefined
  // What an embedded object leaves unset says nothing; a map's null does.
  const shown = embedded === undefined ? entries : entries.filter(([, value]) => value !== null)
  return (
    <dl className={styles.entries}>
      {shown.map(([key, value]) => (
        <div key={key} className={styles.entry}>
          <dt className={embedded === undefined ? styles.mapKey : styles.fieldKey}>{key}</dt>
          <dd>
            <FieldValue
              value={value}
              type={type?.kind === 'map' ? type.item : embedded?.fields.get(key)?.type}
              name={embedded === undefined ? name : key}
              resource={resource}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const briefLength = 120

/** The beginning of a value as one line of JSON. */
function briefJson(value: JsonValue): string {
  if (isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join(', ').slice(0, briefLength)
  const text = stringifyJson(isArray(value) ? value.slice(0, 20) : value)
  return text.length > briefLength ? `${text.slice(0, briefLength)}…` : text
}
