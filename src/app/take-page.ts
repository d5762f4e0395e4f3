/** The address of the folder this script came from. Only while the script runs at first does the browser tell. */
export function ownBase(): string {
  const script = document.currentScript
  const src = script instanceof HTMLScriptElement ? script.src : ''
  return new URL('.', src || document.baseURI).href
}

/** Calls back once the page is read to its end, so that the script after this one has set its globals. */
export function whenRead(start: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', start, { once: true })
  else start()
}

/**
 * Makes the page ours: other styles are switched off, what stands in its body goes, and ours come in if the page
 * does not load them itself. Returns the element to render into; `styled` is there if that is worth waiting for.
 */
export function takePage(base: string): { container: HTMLElement; styled?: Promise<unknown> } {
  for (const sheet of document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
    'link[rel~="stylesheet" i], style',
  ))
    if (!isOurs(sheet, base)) sheet.disabled = true
  const { head, body, documentElement } = document
  for (const element of [documentElement, body])
    for (const { name } of [...element.attributes]) element.removeAttribute(name)
  documentElement.lang = 'en'
  head.append(
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('meta', { name: 'referrer', content: 'no-referrer' }),
  )
  const container = document.createElement('div')
  body.replaceChildren(container)
  // One that could not be loaded has no sheet.
  const links = [...document.querySelectorAll('link')]
  if (links.some((link) => isOurs(link, base) && link.sheet !== null)) return { container }
  const link = make('link', { rel: 'stylesheet', href: `${base}ui.min.css` })
  const styled = new Promise((resolve) => {
    link.addEventListener('load', resolve)
    // Without its styles it is ugly, and still of use.
    link.addEventListener('error', resolve)
  })
  head.append(link)
  return { container, styled }
}

function isOurs(sheet: Element, base: string): boolean {
  const [address] = sheet instanceof HTMLLinkElement ? sheet.href.split(/[?#]/, 1) : []
  return address === `${base}ui.css` || address === `${base}ui.min.css`
}

function make<Name extends 'link' | 'meta'>(
  name: Name,
  facts: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), facts)
}
