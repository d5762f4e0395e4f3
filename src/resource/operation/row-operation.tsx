import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { describeProblem } from '../../api/problem'
import type { ApiDocument, Resource } from '../../api/resource'
import { Button } from '../../ui/button'
import { useSlow } from '../../ui/use-slow'
import { lastPart, toAddress, type Operation } from '../address'
import { useApi } from '../api-context'
import { pathOf, useCellSetting } from '../collection/cell'
import { PlaceProvider, usePlace } from '../place'
import { SignInHere } from '../sign-in-here'
import { documentQuery } from '../use-document'
import { BeforeDialog } from './before-dialog'
import { OperationDialog } from './operation-dialog'
import { useFocusBack } from './use-focus-back'
import styles from './operation-dialog.module.css'

/** What comes within this time, in ms, needs no dialog that tells of it and makes room for another. */
const briefly = 300

/** The dialog of an operation on one row of the collection at the current place, which stays in sight below it. */
export function RowOperation({
  document,
  operation,
}: {
  document: ApiDocument
  operation: Operation
}) {
  const { endpoint } = useApi()
  const place = usePlace()
  const { address } = place
  const of = address.of ?? ''
  const url = endpoint.url(of)
  const navigate = useNavigate()
  const close = () => void navigate(toAddress(address.path, address.view), { replace: true })
  const { found, error, again } = useSubject(useRow(document, of), url, operation)
  useFocusBack(of)
  // The page stays where it is; what the dialog is about stands elsewhere.
  const subject = useMemo(() => ({ ...place, url }), [place, url])
  const slow = useSlow(briefly)
  if (found === undefined) {
    if (error === null && !slow) return null
    return (
      <BeforeDialog operation={operation} subject={lastPart(of)} onClose={close}>
        {error !== null && <Unread error={error} again={again} />}
      </BeforeDialog>
    )
  }
  return (
    <PlaceProvider value={subject}>
      <OperationDialog document={found} operation={operation} />
    </PlaceProvider>
  )
}

/** The row of that path, where the table has it. */
function useRow(document: ApiDocument, of: string): Resource | undefined {
  const setting = useCellSetting()
  return useMemo(
    () =>
      document.kind === 'collection'
        ? document.collection.data.find((row) => pathOf(row, setting) === of)
        : undefined,
    [document, of, setting],
  )
}

/** What the operation is about: the row as it stands there if that is all it takes, else the resource as it is read now. */
function useSubject(row: Resource | undefined, url: string, operation: Operation) {
  const [reads] = useState(() => row === undefined || !isEnough(row, operation))
  const query = useQuery({ ...documentQuery(useApi(), url), enabled: reads })
  const { data, error, refetch, isFetchedAfterMount } = query
  const now = useMemo((): ApiDocument | undefined => {
    if (!reads) return row && { kind: 'resource', resource: row }
    return isFetchedAfterMount && error === null ? data?.document : undefined
  }, [reads, row, isFetchedAfterMount, error, data])
  // The row may go, not least by what is done here; the dialog tells of that to the end.
  const [last, keep] = useState(now)
  if (now !== undefined && now !== last) keep(now)
  return { found: now ?? last, error, again: () => void refetch() }
}

/** Whether a row says all that an operation takes: forms begin with the whole resource, and rows may hold parts of it. */
function isEnough(row: Resource, operation: Operation): boolean {
  if (operation.kind === 'delete') return row.links.has('self')
  return operation.kind === 'action' && row.actions.has(operation.name)
}

function Unread({ error, again }: { error: unknown; again: () => void }) {
  const { title, explanation } = describeProblem(error)
  return (
    <div className={styles.unread}>
      <div role="alert">
        <p>
          <strong>{title}</strong>
        </p>
        <p>{explanation}</p>
      </div>
      <SignInHere error={error} onSignedIn={again} />
      <Button onClick={again}>Try again</Button>
    </div>
  )
}
