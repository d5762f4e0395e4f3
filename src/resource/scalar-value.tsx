import { useState } from 'react'
import type { Resource } from '../api/resource'
import type { JsonValue } from '../json/value'
import type { FieldType } from '../schema/field-type'
import { Button } from '../ui/button'
import { exactTime, relativeTime } from '../ui/figures'
import { useServerNow } from './use-server-now'
import { ApiLink } from './api-link'
import { usePlace } from './place'
import { referenceUrl } from './reference-link'
import styles from './field-value.module.css'

/** A value, and what is known of it. */
export interface ValueProps {
  value: JsonValue
  /** Undefined for what the schema does not describe. */
  type: FieldType | undefined
  name: string
  resource: Resource
  /** One line in a table cell instead of a block. */
  brief?: boolean
  /** How many lists and objects it stands in. */
  depth?: number
}

/** A text or number by its type: a link, a date, a secret, or as it is. */
export function ScalarValue({
  text,
  type,
  name,
  resource,
  brief,
  value,
}: ValueProps & { text: string }) {
  const { schemas } = usePlace()
  const now = useServerNow()
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
