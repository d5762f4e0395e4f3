import { memo, useId, useMemo } from 'react'
import type { Path } from '../json/path'
import { plainText } from '../schema/rich-text'
import type { FieldType } from '../schema/field-type'
import type { Field } from '../schema/schema'
import { classes } from '../ui/classes'
import { hintsOf } from './field-hints'
import { itemField } from './item-field'
import { FieldName } from './field-name'
import { useFormScope } from './form-scope'
import { ListField } from './list-field'
import { MapField } from './map-field'
import { ObjectField } from './object-field'
import { OriginalValue } from './original-value'
import { ProblemText } from './problem-text'
import { SimpleInput } from './simple-input'
import { StateControl } from './state-control'
import { useWay } from './use-way'
import styles from './form.module.css'

/** One field of a form: its name and type, its value, what the schema says about it, and its problem. */
export const FieldRow = memo(function FieldRow({
  field,
  parent,
  hidden = false,
}: {
  field: Field
  parent: Path
  hidden?: boolean
}) {
  const { board } = useFormScope()
  const path = useMemo(() => [...parent, field.name], [parent, field.name])
  const way = useWay(field, path)
  const id = useId()
  const ids = { name: `${id}name`, hint: `${id}hint`, problem: `${id}problem` }
  const hints = hintsOf(field)
  const about = [sentence(field.description), ...hints].filter((text) => text !== '')
  const describedBy = about.length > 0 ? ids.hint : undefined
  const frame = {
    hidden,
    onBlur: (event: React.FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) board.leave(path)
    },
  }
  const notes = (
    <>
      {about.length > 0 && (
        <p id={ids.hint} className={styles.hint}>
          {about.join(' ')}
        </p>
      )}
      <OriginalValue path={path} secret={typeof way === 'object' && way.secret === true} />
      <ProblemText path={path} id={ids.problem} />
    </>
  )

  if (way === 'object')
    return (
      <ObjectField frame={frame} field={field} path={path} name={field.name} ids={ids}>
        {notes}
      </ObjectField>
    )

  if (way === 'array' || way === 'map')
    return (
      <div
        {...frame}
        className={classes(styles.row, isDeep(itemField(field).type) && styles.wide)}
        role="group"
        aria-labelledby={ids.name}
        aria-describedby={describedBy}
      >
        <FieldName field={field} path={path} id={ids.name} />
        <div className={styles.body}>
          {way === 'array' ? (
            <ListField field={field} path={path} name={field.name} />
          ) : (
            <MapField field={field} path={path} name={field.name} />
          )}
          {notes}
        </div>
      </div>
    )

  return (
    <div {...frame} className={styles.row}>
      <FieldName field={field} path={path} id={ids.name} labels={id} />
      <div className={styles.body}>
        <div className={styles.line}>
          <SimpleInput
            editor={way}
            field={field}
            path={path}
            id={id}
            name={field.name}
            describedBy={describedBy}
            problemId={ids.problem}
          />
          {!way.choosesState && <StateControl field={field} path={path} way={way} />}
        </div>
        {notes}
      </div>
    </div>
  )
})

/** A description without its marks goes on with the hints, so it has to end. */
function sentence(description: string): string {
  const text = plainText(description)
  return text === '' || /[.!?:…]$/.test(text) ? text : `${text}.`
}

/** Whether items of this type have inputs with names of their own and so want the whole width. */
function isDeep({ kind }: FieldType): boolean {
  return kind === 'named' || kind === 'array' || kind === 'map'
}
