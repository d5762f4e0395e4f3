import { Fragment } from 'react'
import type { Field } from '../schema/schema'
import { typeText } from './field-hints'
import styles from './form.module.css'

/** The type of a field in small; long ones break where a type inside begins, not in the middle of a word. */
export function TypeText({ field }: { field: Field }) {
  const [first = '', ...inner] = typeText(field).split('[')
  return (
    <span className={styles.type}>
      {first}
      {inner.map((part, index) => (
        <Fragment key={index}>
          [<wbr />
          {part}
        </Fragment>
      ))}
    </span>
  )
}
