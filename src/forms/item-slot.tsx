import { memo, useId } from 'react'
import { ListField } from './list-field'
import { MapField } from './map-field'
import { ObjectField } from './object-field'
import { ProblemText } from './problem-text'
import { SimpleInput } from './simple-input'
import { useFormScope, type ItemProps } from './form-scope'
import { useWay } from './use-way'
import styles from './form.module.css'

/** What stands in a list or a map, whatever it is. */
export const ItemSlot = memo(function ItemSlot({ field, path, name, fresh = false }: ItemProps) {
  const { board } = useFormScope()
  const way = useWay(field, path)
  const id = useId()
  const ids = { name: `${id}name`, hint: `${id}hint`, problem: `${id}problem` }
  const problem = <ProblemText path={path} id={ids.problem} />

  if (way === 'object')
    return (
      <ObjectField field={field} path={path} name={name} ids={ids} item startsOpen={fresh}>
        {problem}
      </ObjectField>
    )
  if (way === 'array' || way === 'map')
    return (
      <div role="group" aria-label={name} className={styles.item}>
        {way === 'array' ? (
          <ListField field={field} path={path} name={name} item />
        ) : (
          <MapField field={field} path={path} name={name} item />
        )}
        {problem}
      </div>
    )
  return (
    <div className={styles.item} onBlur={() => board.leave(path)}>
      <div className={styles.line}>
        <SimpleInput
          editor={way}
          field={field}
          path={path}
          id={id}
          name={name}
          describedBy={undefined}
          problemId={ids.problem}
          item
        />
      </div>
      {problem}
    </div>
  )
})
