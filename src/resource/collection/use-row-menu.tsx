import { useCallback, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { Resource } from '../../api/resource'
import type { MenuAt } from './row-menu'

/** The menu of a row, opened by its button, by a right click, or by the key that stands for one. */
export function useRowMenu(rows: readonly Resource[]): {
  menu: MenuAt | undefined
  openMenu: (index: number, button: HTMLElement) => void
  openAtPoint: (event: MouseEvent<HTMLElement>) => void
  close: () => void
  /** An element where the pointer was, for the menu to stand at. */
  point: ReactNode
} {
  const [menu, setMenu] = useState<MenuAt>()
  const [at, setAt] = useState({ left: 0, top: 0 })
  const point = useRef<HTMLSpanElement>(null)
  const openMenu = useCallback(
    (index: number, button: HTMLElement) => {
      const resource = rows[index]
      if (resource !== undefined) setMenu({ resource, anchor: { current: button }, pointed: false })
    },
    [rows],
  )

  function openAtPoint(event: MouseEvent<HTMLElement>) {
    const { target, clientX, clientY } = event
    if (!(target instanceof HTMLElement) || target.closest('input') !== null) return
    // Who has selected text wants to do something with that.
    if (window.getSelection()?.isCollapsed === false) return
    const row = target.closest<HTMLElement>('[data-index]')
    const resource = rows[Number(row?.dataset['index'])]
    if (row === null || resource === undefined) return
    event.preventDefault()
    // The key names no point, or one of its own making.
    const byKey = event.button !== 2 || (clientX === 0 && clientY === 0)
    setAt({ left: clientX, top: clientY })
    const column = target.closest<HTMLElement>('[data-label]')?.dataset['label']
    const anchor = byKey ? { current: target } : point
    setMenu({ resource, column, anchor, pointed: true })
  }

  return {
    menu,
    openMenu,
    openAtPoint,
    close: () => setMenu(undefined),
    point: <span ref={point} aria-hidden style={{ position: 'fixed', ...at }} />,
  }
}
