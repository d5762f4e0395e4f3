import type { Resource } from '../../api/resource'
import { isNumber } from '../../json/value'
import { sizeText } from '../../ui/figures'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { ApiLink } from '../api-link'
import { FieldValue } from '../field-value'
import { usePlace } from '../place'
import { PlaceLink } from '../place-link'
import { referenceUrl, resourceUrl } from '../reference-link'
import { ResourceStateBadge } from '../resource-state-badge'
import { cellValue } from './cell-text'
import type { Column } from './columns'
import { useKnownName } from './known-name'
import styles from './resource-table.module.css'

/** One value in a table, on one line. */
export function Cell({ resource, column }: { resource: Resource; column: Column }) {
  const { name, type } = column
  if (name === 'id') return <IdCell resource={resource} />
  if (name === 'state') return <ResourceStateBadge resource={resource} />
  const value = cellValue(resource, column)
  if (value === undefined || value === null || value === '')
    return <span className={styles.none}>–</span>
  if (type?.kind === 'reference' && typeof value === 'string')
    return <ReferenceCell resource={resource} name={name} target={type.target} id={value} />
  // Only where the name itself says so: a bare `memory` or `size` may be counted in anything.
  if (/bytes$/i.test(name) && isNumber(value))
    return <span title={`${String(value)} bytes`}>{sizeText(Number(value))}</span>
  return <FieldValue value={value} type={type} name={name} resource={resource} brief />
}

/** A reference by the name of what it leads to, where that was read before; else by its id. */
function ReferenceCell({
  resource,
  name,
  target,
  id,
}: {
  resource: Resource
  name: string
  target: string | undefined
  id: string
}) {
  const { schemas } = usePlace()
  const known = useKnownName(target, id)
  const url = referenceUrl(name, target, id, resource, schemas)
  const face = known ?? id
  const look = known === undefined ? styles.mono : undefined
  return (
    <span title={known === undefined ? undefined : id}>
      {url === undefined ? (
        <span className={look}>{face}</span>
      ) : (
        <ApiLink href={url} className={look}>
          {face}
        </ApiLink>
      )}
    </span>
  )
}

function IdCell({ resource }: { resource: Resource }) {
  const { endpoint } = useApi()
  const { url, schemas } = usePlace()
  const id = resource.id ?? '(no id)'
  const link =
    resource.links.get('self') ??
    (resource.id === undefined ? undefined : resourceUrl(resource.type, resource.id, schemas))
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  if (place?.kind !== 'inside') return <span className={styles.mono}>{id}</span>
  return (
    <PlaceLink to={toAddress(place.path)} className={styles.mono}>
      {id}
    </PlaceLink>
  )
}
