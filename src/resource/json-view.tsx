import { lazy, Suspense } from 'react'
import type { JsonValue } from '../json/value'
import type { JsonRow } from '../ui/json-rows'
import { Skeleton } from '../ui/skeleton'
import { ApiLink } from './api-link'
import { usePlace } from './place'
import { resourceUrl } from './reference-link'

const JsonTree = lazy(async () => ({ default: (await import('../ui/json-tree')).JsonTree }))

/** Any value as JSON, with links where a text is an address or the id of a resource of a known type. */
export function JsonView({ value }: { value: JsonValue }) {
  const { schemas } = usePlace()

  function link(row: JsonRow, text: string) {
    if (typeof row.value !== 'string') return undefined
    if (/^https?:\/\//i.test(row.value)) return <ApiLink href={row.value}>{text}</ApiLink>
    if (row.key === 'type' || row.key === 'resourceType') {
      const url = schemas.get(row.value)?.links.get('self')
      return url === undefined ? undefined : <ApiLink href={url}>{text}</ApiLink>
    }
    const target = row.key?.endsWith('Id') === true ? row.key.slice(0, -2) : undefined
    const url = resourceUrl(target, row.value, schemas)
    return url === undefined ? undefined : <ApiLink href={url}>{text}</ApiLink>
  }

  return (
    <Suspense fallback={<Skeleton rows={8} />}>
      <JsonTree value={value} link={link} />
    </Suspense>
  )
}
