import type { Graph } from '../../reference/graph'
import { neighboursOf, type Neighbour } from '../../reference/neighbours'
import { referenceOf } from '../../reference/reference'
import { usePlace } from '../place'
import { TypeLink } from './type-link'
import styles from './graph.module.css'

/** What is next to the chosen type, to be gone to in the picture. */
export function Neighbours({
  graph,
  chosen,
  choose,
}: {
  graph: Graph
  chosen: number
  choose: (index: number) => void
}) {
  const { schemas } = usePlace()
  const type = graph.types[chosen]
  if (type === undefined) return null
  const { users, used } = neighboursOf(referenceOf(schemas).of(type))
  const list = (title: string, neighbours: readonly Neighbour[]) => {
    const shown = neighbours.filter(({ schema }) =>
      graph.neighbours[chosen]?.has(graph.types.indexOf(schema)),
    )
    return shown.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul>
          {shown.map(({ schema }) => (
            <li key={schema.id}>
              <button type="button" onClick={() => choose(graph.types.indexOf(schema))}>
                {schema.id}
              </button>
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <section aria-label={`Next to ${type.id}`} className={styles.next}>
      <h2>
        <TypeLink schema={type} />
      </h2>
      {list('Used by', users)}
      {list('Uses', used)}
    </section>
  )
}
