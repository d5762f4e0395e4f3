import type { UseQueryResult } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { ApiDocument } from '../api/resource'
import { Skeleton } from '../ui/skeleton'
import { lastPart } from './address'
import { useApi } from './api-context'
import { CollectionView } from './collection/collection-view'
import { JsonView } from './json-view'
import { usePlace } from './place'
import { ProblemView } from './problem-view'
import { ResourceView } from './resource-view'
import { RootView } from './root-view'
import { SchemaView } from './schema-view'
import type { Loaded } from './use-document'
import views from './views.module.css'

const OperationDialog = lazy(async () => ({
  default: (await import('./operation/operation-dialog')).OperationDialog,
}))

/** Whatever stands at the current address, and the dialog that is open on top of it. */
export function PlaceView({ query }: { query: UseQueryResult<Loaded> }) {
  const { address, url } = usePlace()
  const reload = () => void query.refetch()
  if (query.data === undefined) {
    if (query.error !== null) return <ProblemView error={query.error} retry={reload} />
    return (
      <>
        <header className={views.head}>
          <h1>{lastPart(address.path)}</h1>
        </header>
        <Skeleton rows={10} />
      </>
    )
  }
  return (
    <>
      {query.error !== null && <ProblemView error={query.error} retry={reload} />}
      {query.error === null && <DocumentView document={query.data.document} reload={reload} />}
      {/* What only stands in for the document must not become part of a request. */}
      {address.operation !== undefined && !query.isPlaceholderData && (
        <Suspense>
          <OperationDialog
            // Another type to create is the same dialog.
            key={url + JSON.stringify({ ...address.operation, type: '', values: '' })}
            document={query.data.document}
            operation={address.operation}
          />
        </Suspense>
      )}
    </>
  )
}

function DocumentView({ document, reload }: { document: ApiDocument; reload: () => void }) {
  const { endpoint } = useApi()
  const { address, url, schemas } = usePlace()
  // What was selected and loaded belongs to one page of one order.
  if (document.kind === 'collection')
    return <CollectionView key={url} collection={document.collection} reload={reload} />
  if (document.kind === 'value') return <JsonView value={document.value} />
  const { resource } = document
  if (resource.type?.toLowerCase() === 'schema')
    return <SchemaView resource={resource} reload={reload} />
  const isRoot =
    address.path.replace(/\/+$/, '') === endpoint.rootPath || resource.type === 'apiVersion'
  if ((isRoot || address.view === 'scope') && schemas.all.length > 0)
    return <RootView resource={resource} reload={reload} />
  return <ResourceView resource={resource} reload={reload} />
}
