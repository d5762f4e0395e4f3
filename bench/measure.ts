import type { Browser, BrowserContext, Page } from '@playwright/test'

/** A page that shows the rows, and how it is seen that it does. */
export interface Subject {
  readonly name: string
  /** The address for a number of rows. */
  readonly address: (rows: number) => string
  /** An element that is there once the first row is. */
  readonly row: string
  /** An element that is there once everything can be done with it, where that comes later. */
  readonly usable?: string
}

/** Milliseconds from the start of a navigation to two frames after something is in the document. */
export interface FirstView {
  /** The first row. */
  readonly seen: number
  /** What can be done with it. */
  readonly usable: number
}

/** Opens a page of its own. */
export async function firstView(
  context: BrowserContext,
  subject: Subject,
  rows: number,
): Promise<FirstView> {
  const page = await context.newPage()
  try {
    return await open(page, subject, rows)
  } finally {
    await page.close()
  }
}

/** Opens the page and waits until it can be used. */
export async function open(
  page: Page,
  { address, row, usable = row }: Subject,
  rows: number,
): Promise<FirstView> {
  await page.goto(address(rows), { waitUntil: 'commit' })
  const seen = await whenThere(page, row)
  return { seen, usable: usable === row ? seen : await whenThere(page, usable) }
}

/** Waits for the first row as this selector finds it; ms since the navigation began. */
function whenThere(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (row) =>
      new Promise<number>((resolve) => {
        const isThere = () =>
          [...document.querySelectorAll(row)].some((each) => /^r1\b/.test(each.textContent ?? ''))
        const look = () => {
          if (!isThere()) return void requestAnimationFrame(look)
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
        }
        look()
      }),
    selector,
  )
}

/** Bytes of live JavaScript objects, garbage collected. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** Elements in the document. */
export function nodesOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}

/** Scrolls from top to end in 240 frames; the frames that took more than 50 ms, and the longest. */
export function scroll(page: Page): Promise<{ long: number; longest: number }> {
  return page.evaluate(
    () =>
      new Promise<{ long: number; longest: number }>((resolve) => {
        const scroller = document.querySelector('[data-scroller]') ?? document.documentElement
        const frames: number[] = []
        let last = performance.now()
        const step = (now: number) => {
          frames.push(now - last)
          last = now
          const share = frames.length / 240
          scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
          if (share < 1) requestAnimationFrame(step)
          else
            resolve({
              long: frames.filter((frame) => frame > 50).length,
              longest: Math.max(...frames),
            })
        }
        requestAnimationFrame(step)
      }),
  )
}

/** Clicks what `selector` finds and says how many ms pass until `done` is there, at least so many px high, and two frames more. */
export function click(page: Page, selector: string, done: string, height = 0): Promise<number> {
  return page.evaluate(
    ({ selector, done, height }) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(selector)
        if (target === null) return reject(new Error(`There is no ${selector}`))
        const start = performance.now()
        target.click()
        const look = () => {
          if ((document.querySelector(done)?.scrollHeight ?? -1) < height)
            return void requestAnimationFrame(look)
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.now() - start)),
          )
        }
        look()
      }),
    { selector, done, height },
  )
}

/** The ms that the last request took, by the browser's own clock. */
export function lastRequest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const last = performance.getEntriesByType('resource').at(-1)
    return last === undefined ? 0 : last.duration
  })
}

/** A browser context of its own, so with an empty cache. */
export async function freshContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  // tsx marks named functions with a helper that only this process has; those above run in the page.
  await context.addInitScript('globalThis.__name = (named) => named')
  return context
}
