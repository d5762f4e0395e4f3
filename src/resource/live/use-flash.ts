import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Resource } from '../../api/resource'
import { equalJson } from '../../json/equal'
import { own, type JsonValue } from '../../json/value'

/** Lights an element up for a moment when the value it shows changes while it shows the same thing, `of`. */
export function useFlash<E extends HTMLElement>(
  value: JsonValue | undefined,
  of: string,
): RefObject<E | null> {
  const element = useRef<E>(null)
  const before = useRef({ value, of })
  useLayoutEffect(() => {
    const last = before.current
    before.current = { value, of }
    if (last.of === of && !equalJson(last.value, value)) flash(element.current)
  }, [value, of])
  return element
}

/** Lights up the cells of a row whose values changed; a cell says by `data-label` which field it shows. */
export function useFlashRow(resource: Resource): RefObject<HTMLTableRowElement | null> {
  const row = useRef<HTMLTableRowElement>(null)
  const before = useRef(resource)
  // One for the whole row: rows come and go while one scrolls.
  useLayoutEffect(() => {
    const last = before.current
    before.current = resource
    if (last === resource || last.id !== resource.id || last.type !== resource.type) return
    for (const cell of row.current?.querySelectorAll<HTMLElement>('[data-label]') ?? []) {
      const name = cell.dataset['label'] ?? ''
      if (!equalJson(own(last.value, name), own(resource.value, name))) flash(cell)
    }
  }, [resource])
  return row
}

const name = 'changed'

function flash(element: HTMLElement | null): void {
  // jsdom animates nothing.
  if (element === null || !('animate' in element)) return
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  if (element.getAnimations().some(({ id }) => id === name)) return
  element.animate([{ backgroundColor: 'var(--flash)' }, {}], { id: name, duration: 900 })
}
