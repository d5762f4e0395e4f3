import type { OperationFacts } from '../../reference/operations'
import { classes } from '../../ui/classes'
import { ExampleBody } from './example-body'
import parts from './parts.module.css'
import styles from './reference.module.css'

/** What can be done by a method alone, with its address and an example. */
export function Operations({ operations }: { operations: readonly OperationFacts[] }) {
  return (
    <ul className={classes(parts.list, styles.calls)}>
      {operations.map(({ name, method, url, example }) => (
        <li key={`${name} ${url}`}>
          <Call name={name} method={method} url={url} />
          {example !== undefined && <ExampleBody value={example} what={name} />}
        </li>
      ))}
    </ul>
  )
}

/** The line that says how something is asked for. */
export function Call({ name, method, url }: { name: string; method: string; url: string }) {
  return (
    <div className={styles.call}>
      <h3>{name}</h3>
      <code data-method={method} className={styles.method}>
        {method}
      </code>
      <code className={styles.url}>{url}</code>
    </div>
  )
}
