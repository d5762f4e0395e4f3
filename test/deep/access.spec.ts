import type { Page } from '@playwright/test'
import { expect, test } from '../journeys/support/fixtures'
import { places, settled } from '../journeys/support/places'
import { figure } from '../trust/figures'

/** The page at the width of a phone, at twice the size of text on a laptop, and with all the space readers may ask for. */
const sights = [
  { name: 'at 320 pixels', viewport: { width: 320, height: 640 }, style: '' },
  { name: 'at 200 % of a small screen', viewport: { width: 640, height: 400 }, style: '' },
  {
    name: 'with text spread out',
    viewport: { width: 768, height: 1024 },
    style:
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  },
] as const

for (const [name, address, allowed] of places)
  test(`${name} is whole in every sight, moves not, and shows where the focus is`, async ({
    page,
    allowErrors,
  }) => {
    test.setTimeout(120_000)
    allowed.forEach(allowErrors)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const { name: sight, viewport, style } of sights) {
      await page.setViewportSize(viewport)
      await page.goto('about:blank')
      await page.goto(`./#${address}`)
      await settled(page, address)
      await page.evaluate(addStyle, style)
      const wider = await page.evaluate(tooWide)
      figure('views that reflow', 1, wider.length > 0 ? 1 : 0)
      expect(wider, sight).toEqual([])
    }
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('about:blank')
    await page.goto(`./#${address}`)
    await settled(page, address)
    await expectVisibleFocus(page)
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await expectVisibleFocus(page)
  })

/** The page's policy forbids style elements, but not sheets of its own. */
async function addStyle(text: string) {
  const sheet = new CSSStyleSheet()
  await sheet.replace(text)
  document.adoptedStyleSheets.push(sheet)
}

/** What is cut off at the right edge. Tables and code may scroll within a box of their own. */
function tooWide(): string[] {
  const width = document.documentElement.clientWidth
  const scrolls = (element: Element) => {
    for (let at = element.parentElement; at !== null; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
        return true
    return false
  }
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right - left > 1 && right > width + 1 && !scrolls(element)
    })
    .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`)
}

/** Walks the first stops of the Tab key: each is marked, and nothing lies over it. */
async function expectVisibleFocus(page: Page) {
  const bad: string[] = []
  let tried = 0
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return undefined
      const shows = (at: Element | null) => {
        if (at === null) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      }
      // A field may be marked by the box that it lies in.
      const marked = [
        element,
        element.parentElement,
        element.parentElement?.parentElement ?? null,
      ].some(shows)
      const box = element.getBoundingClientRect()
      const inSight =
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
      const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 12), 0), innerWidth - 1)
      const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1)
      const top = document.elementFromPoint(x, y)
      const free =
        top !== null &&
        (element.contains(top) || top.contains(element) || top.closest('label') !== null)
      return { what: element.outerHTML.slice(0, 120), marked, inSight, free }
    })
    if (found === undefined) continue
    tried++
    if (!found.marked || !found.inSight || !found.free) bad.push(JSON.stringify(found))
  }
  figure('stops of the Tab key that show the focus', tried, bad.length)
  expect(bad).toEqual([])
}
