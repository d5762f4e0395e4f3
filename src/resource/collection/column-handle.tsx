import type { PointerEvent } from 'react'
import { sensibleWidth } from './column-choice'
import styles from './resource-table.module.css'

/**
 * The edge of a column's head, to be dragged; a double click gives the width back to the table. While it is
 * dragged nothing renders: `preview` moves the columns, `commit` keeps where they ended. By keyboard widths are set
 * in the list of columns.
 */
export function ColumnHandle({
  name,
  widths,
  preview,
  commit,
}: {
  name: string
  widths: ReadonlyMap<string, number>
  preview: (widths: ReadonlyMap<string, number>) => void
  commit: (widths: ReadonlyMap<string, number>) => void
}) {
  function drag(event: PointerEvent<HTMLSpanElement>) {
    const handle = event.currentTarget
    const cell = handle.parentElement
    if (event.button !== 0 || cell === null) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    // The columns before it stay as wide as they are now, so that the edge stays under the pointer.
    const held = new Map(widths)
    for (const each of headsUpTo(cell)) held.set(each.name, each.width)
    const start = event.clientX
    const width = cell.getBoundingClientRect().width
    let moved: ReadonlyMap<string, number> | undefined

    const move = ({ clientX }: globalThis.PointerEvent) => {
      moved = new Map(held).set(name, sensibleWidth(width + clientX - start))
      preview(moved)
    }
    const end = () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
      if (moved !== undefined) commit(moved)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
  }

  return (
    <span
      className={styles.handle}
      aria-hidden
      title="Drag to resize, double-click for the usual width"
      onPointerDown={drag}
      onDoubleClick={() => commit(new Map([...widths].filter(([each]) => each !== name)))}
    />
  )
}

function headsUpTo(cell: Element): { name: string; width: number }[] {
  const heads = [...(cell.parentElement?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
  const at = heads.indexOf(cell as HTMLElement)
  return heads.slice(0, at + 1).map((head) => ({
    name: head.dataset['column'] ?? '',
    width: Math.round(head.getBoundingClientRect().width),
  }))
}
