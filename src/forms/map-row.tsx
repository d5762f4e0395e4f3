import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Path } from '../json/path'
import type { Field } from '../schema/schema'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { useFormScope } from './form-scope'
import type { MapRow } from './unfinished'
import control from './control.module.css'
import styles from './form.module.css'

/** One row of a map. Its value can be typed once its key is right: until then there is no place for it. */
export function MapRowLine({
  row,
  field,
  parent,
  name,
  place,
  fresh,
  onKey,
  onPaste,
  onRemove,
}: {
  row: MapRow
  field: Field
  parent: Path
  name: string
  place: number
  fresh: boolean
  onKey: (key: string) => void
  onPaste: (text: string) => boolean
  onRemove: () => void
}) {
  const path = useMemo(() => [...parent, row.key], [parent, row.key])
  const { Item } = useFormScope().parts
  const aside = row.aside !== undefined
  return (
    <div className={styles.mapLine} data-row={row.id}>
      <input
        className={classes(control.control, control.mono)}
        data-key
        aria-label={`${name} key ${place}`}
        aria-invalid={(aside && row.key !== '') || undefined}
        placeholder="key"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={row.key}
        onChange={(event) => onKey(event.target.value)}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault()
        }}
      />
      {aside ? (
        <input
          className={control.control}
          disabled
          aria-label={`${name} value ${place}`}
          placeholder={row.key === '' ? 'key first' : 'this key is taken'}
        />
      ) : (
        <Item field={field} path={path} name={`${name} value ${place}`} fresh={fresh} />
      )}
      <Button
        icon
        look="quiet"
        className={control.aside}
        data-remove
        aria-label={`Remove ${name} ${place}`}
        onClick={onRemove}
      >
        <X size={14} aria-hidden />
      </Button>
    </div>
  )
}
