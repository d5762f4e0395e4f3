import { useState } from 'react'
import { stringifyJson } from '../../json/stringify'
import type { JsonObject } from '../../json/value'
import { Code } from '../../ui/code'
import styles from './reference.module.css'

/** An example body, written out once somebody wants to see it. */
export function ExampleBody({ value, what }: { value: JsonObject; what: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className={styles.example}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Example body<span className={styles.hidden}> of {what}</span>
      </summary>
      {open && <Code text={stringifyJson(value, 2)} language="json" what={`body of ${what}`} />}
    </details>
  )
}
