import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { stringifyJson } from '../json/stringify'
import type { JsonValue } from '../json/value'
import { Button } from '../ui/button'
import type { JsonRow } from '../ui/json-rows'
import { Skeleton } from '../ui/skeleton'
import { toAddress } from './address'
import { ApiLink } from './api-link'
import { usePlace } from './place'
import { resourceUrl } from './reference-link'
import styles from './views.module.css'

const JsonTree = lazy(async () => ({ default: (await import('../ui/json-tree')).JsonTree }))
const CodeEditor = lazy(async () => ({ default: (await import('../ui/code-editor')).CodeEditor }))

/** Any value as JSON: as a tree with links where a text is an address or the id of a resource, or as text in an editor. */
export function JsonView({ value }: { value: JsonValue }) {
  const [asText, setAsText] = useState(false)
  return (
    <div className={styles.json}>
      <Suspense fallback={<Skeleton rows={8} />}>
        {asText ? (
          <CodeEditor text={stringifyJson(value, 2)} label="JSON" />
        ) : (
          <LinkedTree value={value} />
        )}
      </Suspense>
      <Button small className={styles.jsonSwitch} onClick={() => setAsText(!asText)}>
        {asText ? 'Show as tree' : 'Show as text'}
      </Button>
    </div>
  )
}

function LinkedTree({ value }: { value: JsonValue }) {
  const { schemas, address } = usePlace()

  function link(row: JsonRow, text: string) {
    if (typeof row.value !== 'string') return undefined
    if (row.path.length === 2 && row.path[0] === 'actions' && row.key !== undefined)
      return (
        <Link to={toAddress(address.path, address.view, { kind: 'action', name: row.key })}>
          {text}
        </Link>
      )
    if (/^https?:\/\//i.test(row.value)) return <ApiLink href={row.value}>{text}</ApiLink>
    if (row.key === 'type' || row.key === 'resourceType') {
      const url = schemas.get(row.value)?.links.get('self')
      return url === undefined ? undefined : <ApiLink href={url}>{text}</ApiLink>
    }
    const target = row.key?.endsWith('Id') === true ? row.key.slice(0, -2) : undefined
    const url = resourceUrl(target, row.value, schemas)
    return url === undefined ? undefined : <ApiLink href={url}>{text}</ApiLink>
  }

  return <JsonTree value={value} link={link} />
}
