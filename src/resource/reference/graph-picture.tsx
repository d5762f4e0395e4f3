import { memo, type KeyboardEvent } from 'react'
import type { Graph } from '../../reference/graph'
import { longestName, type Box } from '../../reference/graph-layout'
import { classes } from '../../ui/classes'
import { usePlace } from '../place'
import type { useViewport } from './use-viewport'
import parts from './parts.module.css'
import styles from './graph.module.css'

/** The types as boxes with lines between them. Arrow keys walk, Enter opens, + and − and 0 zoom. */
export function GraphPicture({
  graph,
  boxes,
  viewport: { element, view, drag, wasMoved },
  chosen,
  choose,
  press,
}: {
  graph: Graph
  boxes: readonly Box[]
  viewport: ReturnType<typeof useViewport>
  chosen: number | undefined
  choose: (index: number) => void
  press: (event: KeyboardEvent) => void
}) {
  return (
    // A picture that is walked through by keys, as its role says.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      ref={element}
      role="application"
      aria-label="Graph of types: arrow keys walk, Enter opens, plus and minus zoom, 0 shows all"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.picture}
      onKeyDown={press}
      {...drag}
      onClick={(event) => {
        const index = (event.target as Element).closest('[data-index]')?.getAttribute('data-index')
        if (typeof index === 'string' && !wasMoved()) choose(Number(index))
      }}
    >
      <g transform={`scale(${view.scale}) translate(${-view.x} ${-view.y})`}>
        <Lines {...{ graph, boxes, chosen }} />
        <Boxes {...{ graph, boxes, chosen }} />
      </g>
    </svg>
  )
}

interface Shown {
  graph: Graph
  boxes: readonly Box[]
  chosen: number | undefined
}

const Lines = memo(function Lines({ graph, boxes, chosen }: Shown) {
  return graph.edges.map(({ from, to, kind }) => {
    const [a, b] = [boxes[from], boxes[to]]
    if (a === undefined || b === undefined) return null
    const near = chosen === from || chosen === to
    return (
      <line
        key={`${from} ${to} ${kind}`}
        {...{ x1: a.x, y1: a.y, x2: b.x, y2: b.y }}
        className={classes(parts.line, styles.line)}
        data-kind={kind}
        data-near={near || undefined}
        data-far={(chosen !== undefined && !near) || undefined}
      />
    )
  })
})

const Boxes = memo(function Boxes({ graph, boxes, chosen }: Shown) {
  const { schemas } = usePlace()
  const around = chosen === undefined ? undefined : graph.neighbours[chosen]
  return graph.types.map((type, index) => {
    const box = boxes[index]
    if (box === undefined) return null
    const { x, y, width, height } = box
    const isFar = around !== undefined && index !== chosen && !around.has(index)
    return (
      <g
        key={type.id}
        transform={`translate(${x - width / 2} ${y - height / 2})`}
        data-index={index}
        data-role={schemas.roleOf(type)}
        data-chosen={index === chosen || undefined}
        data-far={isFar || undefined}
        className={styles.box}
      >
        <rect width={width} height={height} rx={6} />
        <text x={width / 2} y={16} textAnchor="middle">
          {type.id.length > longestName ? `${type.id.slice(0, longestName - 1)}…` : type.id}
        </text>
      </g>
    )
  })
})
