/** How far the page and the table in it are scrolled, in px. */
export interface Position {
  readonly page: number
  readonly inner: number
}

/** What stands in for the program as long as it is not there. */
const id = 'first'

/** A place over the empty page for what is drawn first; undefined where the program was faster. */
export function firstPlace(): HTMLElement | undefined {
  const app = document.getElementById('app')
  if (app === null || app.childElementCount > 0) return undefined
  const place = document.createElement('div')
  place.id = id
  app.after(place)
  return place
}

/** How far what was drawn first is scrolled; undefined where there is none. */
export function firstScroll(): Position | undefined {
  const main = document.querySelector(`#${id} main`)
  return main === null ? undefined : { page: main.scrollTop, inner: innerOf(main)?.scrollTop ?? 0 }
}

/** Takes it away, once the program stands in its place. */
export function endFirstPlace(): void {
  document.getElementById(id)?.remove()
}

/** What scrolls inside of a page. */
export function innerOf(page: Element): Element | null {
  return page.querySelector('[data-scroller]')
}
