import { useLayoutEffect, useState, type RefObject } from 'react'

/** Rows that are in the document: from `first` up to, but not including, `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** Rows beyond the edges, so that the focus can move on from the last one in sight. */
const spare = 6
/** The window moves in steps, so that scrolling by a row or two renders nothing. */
const step = 6

/** The rows that `top` (of the list, in px from the screen's upper edge) leaves in sight on a screen of this height. */
export function rowsInSight(
  top: number,
  screen: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const above = Math.max(0, -top / rowHeight)
  const below = Math.max(0, (screen - top) / rowHeight)
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
  const [top, setTop] = useState(0)
  const [screen, setScreen] = useState(() => window.innerHeight)
  useLayoutEffect(() => {
    const grain = rowHeight * step
    const look = () => {
      const now = list.current?.getBoundingClientRect().top ?? 0
      // Rounded down to the step: an equal state renders nothing.
      setTop(Math.floor(now / grain) * grain)
      setScreen(window.innerHeight + grain)
    }
    look()
    document.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      document.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [list, rowHeight, count])
  return rowsInSight(top, screen, rowHeight, count)
}
