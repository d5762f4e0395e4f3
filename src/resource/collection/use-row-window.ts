import { useEffect, useState, type RefObject } from 'react'

/** Rows that are in the document: from `first` up to, but not including, `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** Rows beyond the edges, so that the focus can move on from the last one in sight. */
const spare = 4
/** The window moves in steps, so that scrolling by a row or two renders nothing. */
const step = 4
/** What usually stands above a list on the screen, in px: before anything was measured it is a good guess. */
const usuallyAbove = 160

/** The rows of a list that a frame leaves in sight. All in px from one line: where the list begins, and the frame's edges. */
export function rowsInSight(
  list: number,
  frame: { readonly top: number; readonly bottom: number },
  rowHeight: number,
  count: number,
): RowWindow {
  const above = Math.max(0, (frame.top - list) / rowHeight)
  const below = Math.max(0, (frame.bottom - list) / rowHeight)
  const first = Math.floor(above / step) * step - spare
  const end = Math.ceil(below / step) * step + spare
  return { first: Math.min(Math.max(0, first), count), end: Math.min(end, count) }
}

/**
 * The rows of a list of equal rows that have to be in the document now. Whatever scrolls (the list's own frame or
 * the whole page) is heard, so the list needs not know in what it stands.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow {
  const [range, setRange] = useState(() =>
    rowsInSight(0, { top: 0, bottom: window.innerHeight - usuallyAbove }, rowHeight, count),
  )
  // After the first paint: asking where things stand makes the browser work that out at once.
  useEffect(() => {
    const look = () => {
      const element = list.current
      if (element === null) return
      const top = element.getBoundingClientRect().top
      const next = rowsInSight(top, frameOf(element), rowHeight, count)
      // An equal window renders nothing.
      setRange((now) => (now.first === next.first && now.end === next.end ? now : next))
    }
    look()
    document.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      document.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [list, rowHeight, count])
  return { first: Math.min(range.first, count), end: Math.min(range.end, count) }
}

/** What can be seen of the frame that a list scrolls in, where it has one; else the screen. */
function frameOf(list: HTMLElement): { top: number; bottom: number } {
  const screen = window.innerHeight
  const frame = list.closest('[data-scroller]')?.getBoundingClientRect()
  if (frame === undefined || frame.height === 0) return { top: 0, bottom: screen }
  return { top: Math.max(0, frame.top), bottom: Math.min(screen, frame.bottom) }
}
