import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Resource } from '../api/resource'
import type { JsonValue } from '../json/value'
import type { FieldType } from '../schema/field-type'
import { Button } from '../ui/button'
import { exactTime, relativeTime } from '../ui/figures'
import { useServerNow } from './use-server-now'
import { ApiLink } from './api-link'
import { knownName } from './collection/known-name'
import { usePlace } from './place'
import { referenceUrl } from './reference-link'
import { hiddenSecret, isProse, isSecret } from './value-words'
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

/** A text or number by its type: a link, a date, a secret, or as it is. A function, no component: tables show thousands. */
export function scalarFace({
  text,
  type,
  name,
  resource,
  brief = false,
  value,
}: ValueProps & { text: string }): ReactNode {
  if (text === '') return <span className={styles.null}>empty</span>
  const simple = type?.kind === 'simple' ? type.name : undefined
  if (isSecret(type)) return <Secret text={text} name={name} />
  if (type?.kind === 'reference')
    return <Reference name={name} target={type.target} id={text} resource={resource} />
  const date = simple === 'date' || type === undefined ? exactTime(text) : undefined
  if (date !== undefined) return <Moment text={text} {...date} brief={brief} />
  if (/^https?:\/\/\S+$/i.test(text)) return <ApiLink href={text}>{text}</ApiLink>
  if (text.includes('\n') && !brief) return <pre className={styles.lines}>{text}</pre>
  return <span className={isProse(name, type, value) ? undefined : styles.mono}>{text}</span>
}

/** By the name of what it leads to, where that was read before; the id stands beside it. */
function Reference({
  name,
  target,
  id,
  resource,
}: Pick<ValueProps, 'name' | 'resource'> & { target: string | undefined; id: string }) {
  const { schemas } = usePlace()
  const known = knownName(useQueryClient(), target, id)
  const url = referenceUrl(name, target, id, resource, schemas)
  const look = known === undefined ? styles.mono : undefined
  return (
    <>
      {url === undefined ? (
        <span className={look}>{known ?? id}</span>
      ) : (
        <ApiLink href={url} className={look}>
          {known ?? id}
        </ApiLink>
      )}
      {known !== undefined && <span className={styles.known}>{id}</span>}
    </>
  )
}

function Moment({
  text,
  time,
  label,
  brief,
}: {
  text: string
  time: number
  label: string
  brief: boolean
}) {
  const now = useServerNow()
  return (
    <time dateTime={text} title={brief ? label : undefined}>
      {relativeTime(time, now)}
      {!brief && <span className={styles.exact}>{label}</span>}
    </time>
  )
}

function Secret({ text, name }: { text: string; name: string }) {
  const [shown, setShown] = useState(false)
  return (
    <span className={styles.secret}>
      <span className={styles.mono}>{shown ? text : hiddenSecret}</span>
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
