import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Fragment, useMemo, type ReactNode } from 'react'
import type { Resource } from '../../api/resource'
import {
  type JsonObject,
  type JsonValue,
  isArray,
  isNumber,
  isObject,
  own,
  text,
} from '../../json/value'
import { sizeText } from '../../ui/figures'
import { toAddress } from '../address'
import { useApi, type Api } from '../api-context'
import { ApiLink } from '../api-link'
import { valueFace } from '../field-value'
import { usePlace, type Place } from '../place'
import { PlaceLink } from '../place-link'
import { linkOf, referenceUrl } from '../reference-link'
import { ResourceStateBadge } from '../resource-state-badge'
import { cellValue } from './cell-text'
import type { Column } from './columns'
import { knownName } from './known-name'
import styles from './resource-table.module.css'

/** What all cells of a table have in common. */
export interface CellSetting extends Pick<Api, 'endpoint'>, Pick<Place, 'url' | 'schemas'> {
  readonly client: QueryClient
}

/** The setting of a table at the current place. */
export function useCellSetting(): CellSetting {
  const { endpoint } = useApi()
  const { url, schemas } = usePlace()
  const client = useQueryClient()
  return useMemo(() => ({ endpoint, url, schemas, client }), [endpoint, url, schemas, client])
}

/** One value in a table, on one line. A function, no component: a screen holds hundreds, and they move. */
export function cellFace(resource: Resource, column: Column, setting: CellSetting): ReactNode {
  const { name, type } = column
  if (name === 'id') return idFace(resource, setting)
  if (name === 'state') return <ResourceStateBadge resource={resource} />
  const value = cellValue(resource, column)
  if (value === undefined || value === null || value === '')
    return <span className={styles.none}>–</span>
  if (type?.kind === 'reference' && typeof value === 'string')
    return referenceFace(resource, name, type.target, value, setting)
  const included = resourcesIn(value)
  if (included.length > 0) return includedFace(included)
  // Only where the name itself says so: a bare `memory` or `size` may be counted in anything.
  if (/bytes$/i.test(name) && isNumber(value))
    return <span title={`${String(value)} bytes`}>{sizeText(Number(value))}</span>
  return valueFace({ value, type, name, resource, brief: true })
}

const mostIncluded = 3

/** Resources that stand in the value: those that came along with `include`. */
function resourcesIn(value: JsonValue): readonly JsonObject[] {
  const list = isArray(value) ? value : [value]
  const found = list
    .filter(isObject)
    .filter((each) => typeof own(own(each, 'links'), 'self') === 'string')
  return found.length === list.length ? found : []
}

function includedFace(resources: readonly JsonObject[]): ReactNode {
  return (
    <>
      {resources.slice(0, mostIncluded).map((each, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          <ApiLink href={text(own(own(each, 'links'), 'self')) ?? ''}>
            {text(own(each, 'name')) || (text(own(each, 'id')) ?? '(no id)')}
          </ApiLink>
        </Fragment>
      ))}
      {resources.length > mostIncluded && ` and ${resources.length - mostIncluded} more`}
    </>
  )
}

/** A reference by the name of what it leads to, where that was read before; else by its id. */
function referenceFace(
  resource: Resource,
  name: string,
  target: string | undefined,
  id: string,
  { schemas, client }: CellSetting,
): ReactNode {
  const known = knownName(client, target, id)
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

/** Where a resource is: the path of its own link, else by its type; undefined where neither is known. */
export function pathOf(
  resource: Resource,
  { endpoint, url, schemas }: CellSetting,
): string | undefined {
  const link = linkOf(resource, schemas)
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  return place?.kind === 'inside' ? place.path : undefined
}

function idFace(resource: Resource, setting: CellSetting): ReactNode {
  const id = resource.id ?? '(no id)'
  const path = pathOf(resource, setting)
  if (path === undefined) return <span className={styles.mono}>{id}</span>
  return (
    <PlaceLink to={toAddress(path)} className={styles.mono}>
      {id}
    </PlaceLink>
  )
}
