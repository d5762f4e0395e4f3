import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Breakable } from './breakable'
import { Button } from './button'
import { classes } from './classes'
import styles from './dialog.module.css'

/**
 * A sheet from the right, over the page. Esc and the cross close it; a click beside it does not, since that is
 * easily done by accident with a form half filled in. Focus stays inside and returns to where it came from.
 */
export function SideDialog({
  title,
  aside,
  wide,
  locked = false,
  onClose,
  children,
}: {
  title: string
  /** Stands beside the title and is no part of the dialog's name. */
  aside?: ReactNode
  wide: boolean
  /** Cannot be closed now, e.g. while a request is under way. */
  locked?: boolean
  onClose: () => void
  children: ReactNode
}) {
  return (
    <ModalOverlay
      className={styles.shade ?? ''}
      isOpen
      isKeyboardDismissDisabled={locked}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={classes(styles.sheet, wide && styles.wide)}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              <Breakable text={title} />
            </Heading>
            <div className={styles.aside}>{aside}</div>
            <Button
              icon
              look="quiet"
              className={styles.close}
              aria-label="Close dialog"
              impossible={locked ? 'A request is under way; cancel it first.' : undefined}
              onClick={onClose}
            >
              <X size={16} aria-hidden />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
