import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { SideDialog } from '../../ui/dialog'
import { Skeleton } from '../../ui/skeleton'
import type { Operation } from '../address'
import styles from './operation-dialog.module.css'

/** The dialog of an operation of which not all is known yet; `children` say why it cannot go on. */
export function BeforeDialog({
  operation,
  subject,
  onClose,
  children,
}: {
  operation: Operation
  /** The id of what it is about, where the address tells. */
  subject?: string | undefined
  onClose: () => void
  children?: ReactNode
}) {
  const title = [titleOf(operation), subject].filter((part) => part !== undefined).join(' ')
  return (
    <SideDialog title={title} wide={false} onClose={onClose}>
      <div className={styles.impossible}>{children || <Skeleton rows={6} />}</div>
      <footer className={styles.foot}>
        <Button onClick={onClose}>Close</Button>
      </footer>
    </SideDialog>
  )
}

function titleOf(operation: Operation): string {
  if (operation.kind === 'create') return `Create ${operation.type}`
  if (operation.kind === 'action') return operation.name
  return { edit: 'Edit', clone: 'Clone', delete: 'Delete' }[operation.kind]
}
