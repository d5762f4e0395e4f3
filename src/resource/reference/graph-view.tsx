import { Maximize, Minus, Plus } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { graphOf } from '../../reference/graph'
import { boundsOf, layoutOf, nextBox } from '../../reference/graph-layout'
import { referenceOf } from '../../reference/reference'
import { findTypes } from '../../reference/search-text'
import type { UseKind } from '../../reference/uses'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { FindBox } from './find-box'
import { GraphList } from './graph-list'
import { GraphPicture } from './graph-picture'
import { Neighbours } from './graph-neighbours'
import parts from './parts.module.css'
import { typePath } from './type-path'
import { useViewport } from './use-viewport'
import styles from './graph.module.css'

const choices: readonly (readonly [title: string, kinds: readonly UseKind[]])[] = [
  ['contains', ['embeds']],
  ['refers to', ['references']],
  ['actions', ['accepts', 'returns']],
]

/** All types and how they hang together: as a picture to walk through, and as a list that says the same. */
export function GraphView() {
  const { schemas, scope } = usePlace()
  const { endpoint } = useApi()
  const navigate = useNavigate()
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [asList, setAsList] = useState(false)
  const [chosen, setChosen] = useState<number>()
  const [wanted, setWanted] = useState('')
  const graph = useMemo(() => {
    const kinds = choices.filter(([title]) => !off.has(title)).flatMap(([, some]) => some)
    return graphOf(referenceOf(schemas), new Set(kinds))
  }, [schemas, off])
  // Where the types stand does not depend on what is shown of their connections: nothing jumps.
  const boxes = useMemo(
    () => layoutOf(graphOf(referenceOf(schemas), new Set(choices.flatMap(([, kinds]) => kinds)))),
    [schemas],
  )
  const bounds = useMemo(() => boundsOf(boxes), [boxes])
  const hub = useMemo(() => {
    const counts = graph.neighbours.map(({ size }) => size)
    return boxes[counts.indexOf(Math.max(...counts))]
    // Whatever is shown of the connections, the picture begins at the same place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [boxes])
  const viewport = useViewport(bounds, hub)
  const { types, neighbours } = graph

  function choose(index: number | undefined, isSeen = false) {
    setChosen(index)
    const box = index === undefined ? undefined : boxes[index]
    const type = index === undefined ? undefined : types[index]
    if (index === undefined || box === undefined || type === undefined) return
    if (!isSeen) viewport.show(box.x, box.y)
    const count = neighbours[index]?.size ?? 0
    announce(`${type.id}, ${count} ${count === 1 ? 'connection' : 'connections'}`)
  }

  function search(text: string) {
    setWanted(text)
    const [best] = text.trim() === '' ? [] : findTypes(types, text)
    choose(best === undefined ? undefined : types.indexOf(best.schema))
  }

  function press(event: KeyboardEvent) {
    const { key } = event
    const type = chosen === undefined ? undefined : types[chosen]
    if (key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight')
      choose(chosen === undefined ? 0 : (nextBox(boxes, chosen, key) ?? chosen))
    else if (key === '+' || key === '=') viewport.zoom(1.25)
    else if (key === '-') viewport.zoom(0.8)
    else if (key === '0') viewport.fit()
    else if (key === 'Enter' && type !== undefined)
      void navigate(toAddress(typePath(type, endpoint, scope)))
    else if (key === 'Escape' && chosen !== undefined) setChosen(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.graph}>
      <div className={styles.tools}>
        <FindBox
          label="Find a type in the graph"
          placeholder="Find a type"
          value={wanted}
          onChange={search}
        />
        {choices.map(([title]) => (
          <label key={title} className={classes(parts.option, styles.option)} data-kind={title}>
            <input
              type="checkbox"
              checked={!off.has(title)}
              onChange={() => {
                const next = new Set(off)
                if (!next.delete(title)) next.add(title)
                setOff(next)
              }}
            />
            {title}
          </label>
        ))}
        <Button small aria-pressed={asList} onClick={() => setAsList(!asList)}>
          As a list
        </Button>
      </div>
      {asList ? (
        <GraphList graph={graph} />
      ) : (
        <div className={styles.stage}>
          <GraphPicture
            {...{ graph, boxes, viewport, chosen, press }}
            choose={(index) => choose(index, true)}
          />
          <div className={styles.zoom}>
            <Button icon small aria-label="Larger" onClick={() => viewport.zoom(1.25)}>
              <Plus size={14} aria-hidden />
            </Button>
            <Button icon small aria-label="Smaller" onClick={() => viewport.zoom(0.8)}>
              <Minus size={14} aria-hidden />
            </Button>
            <Button icon small aria-label="Show all" onClick={viewport.fit}>
              <Maximize size={14} aria-hidden />
            </Button>
          </div>
          {chosen !== undefined && <Neighbours graph={graph} chosen={chosen} choose={choose} />}
        </div>
      )}
    </div>
  )
}
