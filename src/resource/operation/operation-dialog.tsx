import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ApiDocument } from '../../api/resource'
import { SideDialog } from '../../ui/dialog'
import { Skeleton } from '../../ui/skeleton'
import { Button } from '../../ui/button'
import { toAddress, type Operation } from '../address'
import { useApi } from '../api-context'
import { DraftDialog } from './draft-dialog'
import { usePlace } from '../place'
import { planOperation } from './plan'
import type { Plan } from './planning'
import styles from './operation-dialog.module.css'

/** The dialog of the operation that the address names. */
export function OperationDialog({
  document,
  operation,
}: {
  document: ApiDocument
  operation: Operation
}) {
  const { endpoint } = useApi()
  const { address, url, schemas, schemasPending } = usePlace()
  const navigate = useNavigate()
  const close = () => void navigate(toAddress(address.path, address.view), { replace: true })
  const plan = planOperation(operation, { document, url, schemas, endpoint })
  const ready = typeof plan !== 'string' && (plan.schema !== undefined || !schemasPending)
  // What was possible when the dialog opened stays planned: the page below goes on changing, not least by
  // the request that is sent from here.
  const [settled, settle] = useState<Plan>()
  if (settled === undefined && ready) settle(plan)

  if (settled !== undefined)
    return (
      <DraftDialog
        plan={settled}
        shelfKey={`${url} ${JSON.stringify(operation)}`}
        onClose={close}
      />
    )
  return (
    <SideDialog title={titleOf(operation)} wide={false} onClose={close}>
      <div className={styles.impossible}>
        {schemasPending ? (
          <Skeleton rows={6} />
        ) : (
          <p role="alert">{typeof plan === 'string' ? plan : ''}</p>
        )}
      </div>
      <footer className={styles.foot}>
        <Button onClick={close}>Close</Button>
      </footer>
    </SideDialog>
  )
}

function titleOf(operation: Operation): string {
  if (operation.kind === 'create') return `Create ${operation.type}`
  if (operation.kind === 'action') return operation.name
  return { edit: 'Edit', clone: 'Clone', delete: 'Delete' }[operation.kind]
}
