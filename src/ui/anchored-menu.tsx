import type { RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { classes } from './classes'
import type { MenuChoice } from './menu-button'
import styles from './popover.module.css'

/** A menu beside the element that opened it; for lists where every row has the same button. */
export function AnchoredMenu({
  anchor,
  label,
  choices,
  placement = 'bottom end',
  onChoose,
  onClose,
}: {
  anchor: RefObject<HTMLElement | null>
  placement?: 'bottom start' | 'bottom end'
  label: string
  choices: readonly MenuChoice[]
  onChoose: (id: string) => void
  onClose: () => void
}) {
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
      className={styles.popover ?? ''}
    >
      <Menu
        autoFocus="first"
        aria-label={label}
        className={styles.list ?? ''}
        onAction={(key) => onChoose(String(key))}
        onClose={onClose}
      >
        {choices.map(({ id, label: text, hint, apart = false }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={text}
            className={classes(styles.item, apart && styles.apart)}
          >
            <span>{text}</span>
            {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
