import { useState, type ReactNode } from 'react'
import { stringifyJson } from '../json/stringify'
import { isArray, isNumber, isObject, type JsonValue } from '../json/value'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { usePlace } from './place'
import { scalarFace, type ValueProps } from './scalar-value'
import { briefJson } from './value-words'
import styles from './field-value.module.css'

/** What is nested deeper stands there as JSON: nobody reads it as a block, and a hostile reply may nest thousands. */
const deepest = 12
/** Entries of a list or map that are shown at once. */
const atOnce = 100

/** A field's value as people read it: links, dates, maps and lists by their type; unknown things as JSON. */
export function FieldValue(props: ValueProps) {
  return valueFace(props)
}

/** The same for where there are thousands: without a component around it. */
export function valueFace(props: ValueProps): ReactNode {
  const { value, brief = false, depth = 0 } = props
  if (value === null) return <span className={styles.null}>null</span>
  if (typeof value === 'boolean') return <span className={styles.mono}>{String(value)}</span>
  if (isNumber(value)) return scalarFace({ ...props, text: String(value) })
  if (typeof value === 'string') return scalarFace({ ...props, text: value })
  if (brief || depth >= deepest) return <span className={styles.mono}>{briefJson(value)}</span>
  if (isArray(value)) return <List {...props} items={value} />
  if (isObject(value)) return <Entries {...props} entries={Object.entries(value)} />
  return <span className={styles.mono}>{stringifyJson(value)}</span>
}

function List({
  items,
  type,
  name,
  resource,
  depth = 0,
}: ValueProps & { items: readonly JsonValue[] }) {
  const [shown, more] = useFirst(items)
  if (items.length === 0) return <span className={styles.null}>empty list</span>
  const item = type?.kind === 'array' ? type.item : undefined
  return (
    <>
      <ul className={classes(styles.list, items.every(isShort) && styles.inline)}>
        {shown.map((value, index) => (
          <li key={index}>
            <FieldValue
              value={value}
              type={item}
              name={name}
              resource={resource}
              depth={depth + 1}
            />
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** The first of many, and the button that shows the rest. */
function useFirst<T>(all: readonly T[]): [shown: readonly T[], more: ReactNode] {
  const [whole, setWhole] = useState(false)
  if (whole || all.length <= atOnce) return [all, undefined]
  const more = (
    <Button small look="quiet" onClick={() => setWhole(true)}>
      Show {all.length - atOnce} more
    </Button>
  )
  return [all.slice(0, atOnce), more]
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
  depth = 0,
}: ValueProps & { entries: [string, JsonValue][] }) {
  const { schemas } = usePlace()
  const embedded = type?.kind === 'named' ? schemas.get(type.name) : undefined
  // What an embedded object leaves unset says nothing; a map's null does.
  const telling = embedded === undefined ? entries : entries.filter(([, value]) => value !== null)
  const [shown, more] = useFirst(telling)
  if (entries.length === 0) return <span className={styles.null}>empty</span>
  return (
    <>
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
                depth={depth + 1}
              />
            </dd>
          </div>
        ))}
      </dl>
      {more}
    </>
  )
}
