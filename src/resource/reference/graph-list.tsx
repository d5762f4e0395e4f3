import type { Graph } from '../../reference/graph'
import { referenceOf } from '../../reference/reference'
import { usesInWords } from '../../reference/uses-in-words'
import { classes } from '../../ui/classes'
import { usePlace } from '../place'
import parts from './parts.module.css'
import { TypeLink } from './type-link'
import styles from './graph.module.css'

/** The graph in words: every type with who uses it. */
export function GraphList({ graph: { types, edges } }: { graph: Graph }) {
  const { schemas } = usePlace()
  const reference = referenceOf(schemas)
  const kinds = new Set(edges.map(({ kind }) => kind))
  return (
    <ul className={classes(parts.list, styles.list)} aria-label="Types and who uses them">
      {types
        .toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
        .map((type) => {
          const uses = reference.of(type).usedBy.filter(({ kind }) => kinds.has(kind))
          return (
            <li key={type.id}>
              <TypeLink schema={type} className={styles.name} />
              <span>
                {uses.length === 0 && <span className={styles.quiet}>used by no other type</span>}
                {usesInWords(uses).map(({ from, kind, words }) => (
                  <span key={`${kind} ${from.id}`} className={styles.use}>
                    <TypeLink schema={from} /> {words}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
    </ul>
  )
}
