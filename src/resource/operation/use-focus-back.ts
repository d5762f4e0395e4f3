import { useEffect } from 'react'
import { lastPart, toAddress } from '../address'
import { usePlaceLinks } from '../place-link'

/**
 * Gives the focus to the menu of the row of that path once the dialog above it is closed; where the row has gone
 * meanwhile, to that of the row in its place.
 */
export function useFocusBack(path: string): void {
  const id = lastPart(path)
  const { href = '' } = usePlaceLinks()(toAddress(path))
  useEffect(() => {
    const place = Number(rowOf(href, id)?.dataset['index'])
    return () => {
      // With the dialog goes what keeps the focus inside of it, a frame later.
      requestAnimationFrame(() => requestAnimationFrame(back))
    }
    function back() {
      const active = document.activeElement
      if (active !== null && active !== document.body && active.closest('main') === null) return
      const row = rowOf(href, id) ?? rowAt(place)
      if (row !== undefined) menuOf(row)?.focus({ preventScroll: true })
    }
  }, [href, id])
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-index]')]
}

/** By the link that it has, unless its column is hidden. */
function rowOf(href: string, id: string): HTMLElement | undefined {
  const link = (row: HTMLElement) => row.querySelector('[data-label="id"] a')?.getAttribute('href')
  return (
    rows().find((row) => link(row) === href) ??
    rows().find((row) => menuOf(row)?.getAttribute('aria-label') === `Menu of ${id}`)
  )
}

/** The row at a place, else the last one before it. */
function rowAt(place: number): HTMLElement | undefined {
  return rows().findLast((row) => Number(row.dataset['index']) <= place)
}

function menuOf(row: HTMLElement): HTMLElement | null {
  return row.querySelector('button[aria-haspopup="menu"]')
}
