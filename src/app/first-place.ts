/** How far the page and the table in it are scrolled, in px. */
export interface Position {
  readonly page: number
  readonly inner: number
}

/** What stands in for the program as long as it is not there. */
const id = 'first'
/** The link in it that was clicked last: the program follows it, from the place that it was in. */
let wanted: string | undefined

/** A place over the empty page for what is drawn first; undefined where the program was faster. */
export function firstPlace(): HTMLElement | undefined {
  const app = document.getElementById('app')
  if (app === null || app.childElementCount > 0) return undefined
  const place = document.createElement('div')
  place.id = id
  place.addEventListener('click', keepClick)
  app.after(place)
  return place
}

function keepClick(event: MouseEvent): void {
  const { ctrlKey, metaKey, shiftKey, altKey, target } = event
  const link = target instanceof Element ? target.closest('a[href]') : null
  // Who wants another tab gets it from the browser.
  if (link === null || ctrlKey || metaKey || shiftKey || altKey) return
  event.preventDefault()
  wanted = link.getAttribute('href') ?? undefined
}

/** How far what was drawn first is scrolled; undefined where there is none. */
export function firstScroll(): Position | undefined {
  const main = document.querySelector(`#${id} main`)
  return main === null ? undefined : { page: main.scrollTop, inner: innerOf(main)?.scrollTop ?? 0 }
}

/** Takes it away, once the program stands in its place. */
export function endFirstPlace(): void {
  const place = document.getElementById(id)
  place?.remove()
  if (place === null || wanted === undefined) return
  const same = document.querySelector<HTMLElement>(`#app main a[href="${CSS.escape(wanted)}"]`)
  if (same === null) window.location.hash = wanted
  else same.click()
}

/** What scrolls inside of a page. */
export function innerOf(page: Element): Element | null {
  return page.querySelector('[data-scroller]')
}
