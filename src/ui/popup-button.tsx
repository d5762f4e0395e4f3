import { Suspense, useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import { classes } from './classes'
import styles from './popup-button.module.css'

/**
 * A button and the small panel that it opens below itself. Esc, a press elsewhere and moving on by keyboard close
 * it; `children` get the function that closes it and gives the focus back. Plain elements: the first view has it.
 */
export function PopupButton({
  name,
  face,
  align = 'start',
  busy = false,
  children,
  ...button
}: Omit<ButtonProps, 'children' | 'onClick' | 'name'> & {
  /** The accessible name of button and panel. */
  name: string
  face: ReactNode
  align?: 'start' | 'end'
  /** Something is under way inside: only the button closes it. */
  busy?: boolean
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!open || busy) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open, busy])

  const close = useCallback(() => {
    setOpen(false)
    document.getElementById(`${id}-opener`)?.focus()
  }, [id])
  useEffect(() => {
    if (!open || busy) return
    // Heard by the page, since what had the focus inside may have gone.
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [open, busy, close])

  return (
    <span ref={whole} className={styles.whole}>
      <Button
        {...button}
        id={`${id}-opener`}
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </Button>
      {open && (
        <div
          id={id}
          role="dialog"
          aria-label={name}
          className={classes(styles.panel, styles[align])}
        >
          <Suspense fallback={<span className={styles.waiting}>…</span>}>
            {children(close)}
          </Suspense>
        </div>
      )}
    </span>
  )
}
