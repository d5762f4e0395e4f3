import { Button } from '../../ui/button'
import styles from './side-switch.module.css'

/** The two ways to write a body. */
export type Side = 'form' | 'json'

/** Form or JSON, in the head of a dialog. */
export function SideSwitch({
  side,
  onSide,
  noForm,
}: {
  side: Side
  onSide: (side: Side) => void
  /** Why the form cannot be shown now. */
  noForm: string | undefined
}) {
  const button = (id: Side, title: string, impossible?: string) => (
    <Button
      small
      look="quiet"
      className={styles.side}
      aria-pressed={side === id}
      impossible={impossible}
      onClick={() => onSide(id)}
    >
      {title}
    </Button>
  )
  return (
    <div className={styles.switch} role="group" aria-label="Edit as">
      {button('form', 'Form', side === 'form' ? undefined : noForm)}
      {button('json', 'JSON')}
    </div>
  )
}
