import { useEffect, useRef } from 'react'
import { neighboursOf, type Neighbour } from '../../reference/neighbours'
import type { TypeReference } from '../../reference/reference'
import { TypeLink } from './type-link'
import parts from './parts.module.css'
import styles from './neighbourhood.module.css'

const box = { width: 190, height: 26, gap: 8 }
const between = 60
/** More neighbours than these on one side are only counted. */
const most = 7
const width = 3 * box.width + 2 * between

/** A small picture of a type between those that use it and those that it uses. */
export function Neighbourhood({ page }: { page: TypeReference }) {
  const { users, used } = neighboursOf(page)
  const stage = useRef<HTMLDivElement>(null)
  // Where the picture is wider than the screen, the type itself is what one came for.
  useEffect(() => {
    const { current } = stage
    if (current !== null) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2
  }, [])
  if (users.length + used.length === 0) return null
  const rows = Math.max(rowsOf(users), rowsOf(used), 1)
  const height = rows * (box.height + box.gap) - box.gap
  const middle = height / 2
  return (
    <figure className={styles.figure} aria-label={`Neighbourhood of ${page.schema.id}`}>
      <div ref={stage} className={styles.stage}>
        <svg
          viewBox={`-1 -1 ${width + 2} ${height + 2}`}
          width={width + 2}
          height={height + 2}
          className={styles.picture}
        >
          <Side
            neighbours={users}
            x={0}
            height={height}
            from={box.width}
            to={box.width + between}
          />
          <Side
            neighbours={used}
            x={2 * (box.width + between)}
            height={height}
            from={2 * (box.width + between)}
            to={2 * box.width + between}
          />
          <g transform={`translate(${box.width + between} ${middle - box.height / 2})`}>
            <rect width={box.width} height={box.height} rx={6} className={styles.itself} />
            <text x={box.width / 2} y={17} textAnchor="middle" className={styles.itselfName}>
              {short(page.schema.id)}
            </text>
          </g>
        </svg>
      </div>
      <figcaption className={styles.legend}>
        <span data-kind="embeds">contains</span>
        <span data-kind="references">refers to</span>
        <span data-kind="accepts">takes or gives</span>
        <span>On the left what uses it, on the right what it uses</span>
      </figcaption>
    </figure>
  )
}

function rowsOf(neighbours: readonly Neighbour[]): number {
  return Math.min(neighbours.length, most)
}

function Side({
  neighbours,
  x,
  height,
  from,
  to,
}: {
  neighbours: readonly Neighbour[]
  x: number
  height: number
  from: number
  to: number
}) {
  const rows = rowsOf(neighbours)
  const shown = neighbours.length > most ? neighbours.slice(0, most - 1) : neighbours
  const top = (height - (rows * (box.height + box.gap) - box.gap)) / 2
  const half = box.height / 2
  const yOf = (index: number) => top + index * (box.height + box.gap)
  const turn = (from + to) / 2
  return (
    <>
      {shown.map(({ schema, kinds }, index) => (
        <g key={schema.id}>
          <path
            d={`M${from} ${yOf(index) + half} C${turn} ${yOf(index) + half} ${turn} ${height / 2} ${to} ${height / 2}`}
            className={parts.line}
            data-kind={kinds[0]}
          />
          <g transform={`translate(${x} ${yOf(index)})`}>
            <TypeLink schema={schema} className={styles.link}>
              <title>{schema.id}</title>
              <rect width={box.width} height={box.height} rx={6} className={styles.box} />
              <text x={box.width / 2} y={17} textAnchor="middle">
                {short(schema.id)}
              </text>
            </TypeLink>
          </g>
        </g>
      ))}
      {neighbours.length > shown.length && (
        <text
          x={x + box.width / 2}
          y={yOf(shown.length) + 17}
          textAnchor="middle"
          className={styles.more}
        >
          and {neighbours.length - shown.length} more
        </text>
      )}
    </>
  )
}

function short(id: string): string {
  return id.length > 26 ? `${id.slice(0, 25)}…` : id
}
