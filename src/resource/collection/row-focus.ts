import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'

/**
 * Arrow keys, Page Up and Down, Home and End move the focus between rows, to the same link or button in each.
 * `reveal` has to bring the row of that index into the document.
 */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  count: number,
  rowHeight: number,
  reveal: (index: number) => void,
): void {
  const { target, currentTarget: body } = event
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (!(target instanceof HTMLElement) || !body.contains(target)) return
  const row = target.closest<HTMLElement>('[role="row"]')
  const from = Number(row?.dataset['index'])
  const to = destination(
    event.key,
    from,
    count,
    Math.max(1, Math.floor(window.innerHeight / rowHeight) - 6),
  )
  if (row === null || to === undefined || to === from) return
  event.preventDefault()
  const cell = [...row.children].findIndex((each) => each.contains(target))
  flushSync(() => reveal(to))
  const there = body.querySelector<HTMLElement>(`[data-index="${to}"]`)
  // A cell that is empty there has nothing to focus; the row's own link then has the focus.
  const stop =
    focusableIn(there?.children[cell]) ??
    focusableIn(there?.querySelector('[data-label="id"]')) ??
    focusableIn(there)
  stop?.focus({ preventScroll: true })
  there?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function destination(key: string, from: number, count: number, page: number): number | undefined {
  const steps = new Map([
    ['ArrowUp', from - 1],
    ['ArrowDown', from + 1],
    ['PageUp', from - page],
    ['PageDown', from + page],
    ['Home', 0],
    ['End', count - 1],
  ])
  const to = steps.get(key)
  return to === undefined || Number.isNaN(to) ? undefined : Math.min(count - 1, Math.max(0, to))
}

function focusableIn(part: Element | null | undefined): HTMLElement | null | undefined {
  return part?.querySelector<HTMLElement>('a, button, input')
}
