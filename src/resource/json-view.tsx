import { lazy, Suspense, useState, type ReactNode } from 'react'
import { stringifyJson } from '../json/stringify'
import { own, text as stringOf, type JsonValue } from '../json/value'
import { Button } from '../ui/button'
import type { JsonRow } from '../ui/json-tree/rows'
import { Skeleton } from '../ui/skeleton'
import { toAddress } from './address'
import { useApi } from './api-context'
import { ApiLink } from './api-link'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import { resourceUrl } from './reference-link'
import styles from './views.module.css'

const JsonTree = lazy(async () => ({
  default: (await import('../ui/json-tree/json-tree')).JsonTree,
}))
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

/** The tree alone, for whoever waits for it to be loaded. */
export function linkedTree(value: JsonValue): ReactNode {
  return <LinkedTree value={value} />
}

function LinkedTree({ value }: { value: JsonValue }) {
  const { endpoint } = useApi()
  const { schemas, address, url: base } = usePlace()

  function link(row: JsonRow, text: string) {
    if (typeof row.value !== 'string') return undefined
    const { name, parent } = row
    if (typeof name === 'string' && parent?.name === 'actions') {
      // An action is no address to go to: it opens as the dialog of its resource.
      const self = stringOf(own(own(parent.parent?.value, 'links'), 'self'))
      const place = parent.depth > 1 && self !== undefined ? endpoint.locate(self, base) : undefined
      const path = place?.kind === 'inside' ? place.path : address.path
      return (
        <PlaceLink to={toAddress(path, address.view, { kind: 'action', name })}>{text}</PlaceLink>
      )
    }
    if (/^https?:\/\//i.test(row.value)) return <ApiLink href={row.value}>{text}</ApiLink>
    if (name === 'type' || name === 'resourceType') {
      const url = schemas.get(row.value)?.links.get('self')
      return url === undefined ? undefined : <ApiLink href={url}>{text}</ApiLink>
    }
    const target = typeof name === 'string' && name.endsWith('Id') ? name.slice(0, -2) : undefined
    const url = resourceUrl(target, row.value, schemas)
    return url === undefined ? undefined : <ApiLink href={url}>{text}</ApiLink>
  }

  return <JsonTree value={value} link={link} />
}
