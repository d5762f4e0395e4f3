import type { LinkFacts } from '../../reference/reference'
import type { Use } from '../../reference/uses'
import { usesInWords } from '../../reference/uses-in-words'
import type { Filter } from '../../schema/schema'
import { TypeLink } from './type-link'
import styles from './reference.module.css'

/** By what a collection can be filtered. */
export function Filters({ filters }: { filters: readonly Filter[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Modifiers</th>
            <th scope="col">Options</th>
          </tr>
        </thead>
        <tbody>
          {filters.map(({ name, modifiers, options }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{modifiers.join(', ')}</td>
              <td className={styles.notes}>{options.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The links of every resource, and the types they are named after. */
export function Links({ links }: { links: readonly LinkFacts[] }) {
  return (
    <ul className={styles.names}>
      {links.map(({ name, target }, index) => (
        <li key={index}>
          {name}
          {target !== undefined && (
            <>
              {' '}
              <span className={styles.arrow}>→</span> <TypeLink schema={target} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Who uses a type, and by which fields and actions. */
export function Uses({ uses }: { uses: readonly Use[] }) {
  return (
    <ul className={styles.names}>
      {usesInWords(uses).map(({ from, kind, words }) => (
        <li key={`${kind} ${from.id}`}>
          <TypeLink schema={from} /> <span className={styles.words}>{words}</span>
        </li>
      ))}
    </ul>
  )
}
