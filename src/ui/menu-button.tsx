import { useRef, useState, type ReactNode } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { Button } from './button'
import styles from './popover.module.css'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  /** A second, quieter part of the entry. */
  readonly hint?: string | undefined
  readonly chosen?: boolean | undefined
  /** Begins another group. */
  readonly apart?: boolean | undefined
}

/** A small button that opens a menu. The menu is made when it is opened, so that hundreds of such buttons cost little. */
export function MenuButton({
  label,
  title,
  choices,
  onChoose,
  className,
  wordy = false,
  children,
}: {
  label: string
  title?: string | undefined
  choices: () => readonly MenuChoice[]
  onChoose: (id: string) => void
  className?: string | undefined
  /** It holds words, which are its name then. */
  wordy?: boolean | undefined
  children: ReactNode
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={button}
        icon={!wordy}
        look={wordy ? 'plain' : 'quiet'}
        className={className}
        aria-label={wordy ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={title}
        onClick={() => setOpen(!open)}
      >
        {children}
      </Button>
      {open && (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="bottom end"
          className={styles.popover ?? ''}
        >
          <Menu
            autoFocus="first"
            aria-label={label}
            className={styles.list ?? ''}
            onAction={(key) => onChoose(String(key))}
            onClose={() => setOpen(false)}
          >
            {choices().map(({ id, label: text, hint, chosen }) => (
              <MenuItem key={id} id={id} textValue={text} className={styles.item ?? ''}>
                <span data-chosen={chosen || undefined}>{text}</span>
                {hint !== undefined && <span className={styles.hint}>{hint}</span>}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      )}
    </>
  )
}
