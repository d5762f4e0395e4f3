import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Endpoint } from '../api/endpoint'
import { readRequest } from '../api/operations'
import { ApiProblem } from '../api/problem'
import type { ApiDocument } from '../api/resource'
import { late } from '../ui/late'
import { readSchema } from '../schema/read-schema'
import type { Schema } from '../schema/schema'
import { retryPause } from '../api/retry'
import type { Address } from './address'
import { useApi } from './api-context'
import { CollectionView } from './collection/collection-view'
import { JsonView } from './json-view'
import { usePlace } from './place'
import { ProblemView } from './problem-view'
import { ResourceView } from './resource-view'
import { CollectionList, RootView } from './root-view'
import { typeAt } from './reference/type-path'
import { StaleNote } from './stale-note'
import type { Loaded } from './use-document'
import { Waiting } from './waiting'

const TypeView = late(async () => (await import('./reference/type-view')).TypeView)
const ReferenceView = late(async () => (await import('./reference/reference-view')).ReferenceView)

// Over the page, which stays as it is until they come.
const OperationDialog = late(
  async () => (await import('./operation/operation-dialog')).OperationDialog,
  null,
)
const RowOperation = late(
  async () => (await import('./operation/row-operation')).RowOperation,
  null,
)

/** Whatever stands at the current address, and the dialog that is open on top of it. */
export function PlaceView({ query }: { query: UseQueryResult<Loaded> }) {
  const { endpoint } = useApi()
  const { address, url, schemas } = usePlace()
  const reload = () => void query.refetch()
  const failed = useFailed(query.error, url)
  if (/^(types|graph|compare)$/.test(address.view) && schemas.all.length > 0)
    return <ReferenceView />
  // What the schemas say of a type need not be asked for once more; until they are there the type itself may be, and
  // what is typed on its page stays when they come.
  const type = typeAt(address.path, schemas) ?? typeIn(query)
  if (type !== undefined) return <TypeView schema={type} reload={reload} />
  if (query.data === undefined) {
    // One that is tried again by itself does not make the page flicker.
    const error = query.error ?? (query.isFetching ? failed : cancelled(query, url))
    if (error === null) return <Waiting />
    return (
      <>
        <ProblemView error={error} retry={reload} />
        {/* Small servers have collections, and nothing where these begin. */}
        {isAtRoot(address, endpoint) && schemas.all.length > 0 && <CollectionList />}
      </>
    )
  }
  const passing = query.error !== null && willRetry(query.error)
  const Dialog = address.of === undefined ? OperationDialog : RowOperation
  return (
    <>
      {query.error !== null &&
        (passing ? (
          <StaleNote error={query.error} retry={reload} />
        ) : (
          <ProblemView error={query.error} retry={reload} />
        ))}
      {(query.error === null || passing) && (
        <DocumentView document={query.data.document} reload={reload} />
      )}
      {/* What only stands in for the document must not become part of a request. */}
      {address.operation !== undefined && !query.isPlaceholderData && (
        <Dialog
          // Another type to create is the same dialog.
          key={url + address.of + JSON.stringify({ ...address.operation, type: '', values: '' })}
          document={query.data.document}
          operation={address.operation}
        />
      )}
    </>
  )
}

/** The type that was read here. */
function typeIn({ data, error }: UseQueryResult<Loaded>): Schema | undefined {
  if (data?.document.kind !== 'resource' || error !== null) return undefined
  const { resource } = data.document
  return resource.type?.toLowerCase() === 'schema' ? readSchema(resource.value) : undefined
}

/** The last failure here that is tried again by itself. */
function useFailed(error: unknown, url: string): unknown {
  const [last, setLast] = useState<{ error: unknown; url: string }>()
  if (error !== null && error !== last?.error) setLast({ error, url })
  return last?.url === url && willRetry(last.error) ? last.error : null
}

function willRetry(error: unknown): boolean {
  return retryPause(error, 1, 0) !== undefined
}

/** Neither an answer nor a wait for one: somebody has cancelled it. */
function cancelled({ fetchStatus }: UseQueryResult<Loaded>, url: string): unknown {
  if (fetchStatus !== 'idle') return null
  return new ApiProblem({ kind: 'cancelled', request: readRequest(url) })
}

function isAtRoot({ path }: Address, { rootPath }: Endpoint): boolean {
  return (path.replace(/\/+$/, '') || '/') === rootPath
}

function DocumentView({ document, reload }: { document: ApiDocument; reload: () => void }) {
  const { endpoint } = useApi()
  const { address, url, schemas } = usePlace()
  const isDoor = (isAtRoot(address, endpoint) || address.view === 'scope') && schemas.all.length > 0
  // The root of Steve is a list of the APIs that there are.
  if (document.kind === 'collection' && isDoor && document.collection.resourceType === 'apiRoot')
    return <RootView document={document.collection} reload={reload} />
  // What was selected and loaded belongs to one page of one order.
  if (document.kind === 'collection')
    return <CollectionView key={url} collection={document.collection} reload={reload} />
  if (document.kind === 'value') return <JsonView value={document.value} />
  const { resource } = document
  if (isDoor || (resource.type === 'apiVersion' && schemas.all.length > 0))
    return <RootView document={resource} reload={reload} />
  return <ResourceView resource={resource} reload={reload} />
}
