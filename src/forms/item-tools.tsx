import { ArrowDown, ArrowUp, CopyPlus, X } from 'lucide-react'
import { Button } from '../ui/button'
import styles from './form.module.css'

/** What can be done with an item of a list. Moving is offered once there is somewhere to move to. */
export function ItemTools({
  name,
  place,
  length,
  onMove,
  onCopy,
  onRemove,
}: {
  name: string
  /** Counted from 1. */
  place: number
  length: number
  onMove: (by: 1 | -1) => void
  onCopy: () => void
  onRemove: () => void
}) {
  const item = `${name} ${place}`
  return (
    <span className={styles.tools}>
      {length > 1 && (
        <>
          <Button
            icon
            look="quiet"
            data-move="-1"
            disabled={place === 1}
            aria-label={`Move ${item} up`}
            onClick={() => onMove(-1)}
          >
            <ArrowUp size={14} aria-hidden />
          </Button>
          <Button
            icon
            look="quiet"
            data-move="1"
            disabled={place === length}
            aria-label={`Move ${item} down`}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={14} aria-hidden />
          </Button>
        </>
      )}
      <Button
        icon
        look="quiet"
        aria-label={`Duplicate ${item}`}
        title={`Duplicate ${item}`}
        onClick={onCopy}
      >
        <CopyPlus size={14} aria-hidden />
      </Button>
      <Button icon look="quiet" data-remove aria-label={`Remove ${item}`} onClick={onRemove}>
        <X size={14} aria-hidden />
      </Button>
    </span>
  )
}
