import type { Browser, Page } from '@playwright/test'
import type { View } from './screenshot-views'

export const themes = ['light', 'dark'] as const
export const widths: readonly number[] = [360, 768, 1280, 1920]

export interface Picture {
  view: View
  /** CSS pixels. */
  width: number
  theme: (typeof themes)[number]
  /** Of the PNG. */
  path: string
}

const heights = new Map([
  [360, 780],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
])

/** Takes one picture and says what was wrong on the way: a step that failed, an uncaught error of the page. */
export async function takePicture(
  browser: Browser,
  origin: string,
  { view, width, theme, path }: Picture,
): Promise<string[]> {
  const remarks: string[] = []
  const context = await browser.newContext({
    viewport: { width, height: heights.get(width) ?? 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(5_000)
  context.on('weberror', (webError) => remarks.push(webError.error().message))
  const page = await context.newPage()
  try {
    await view.prepare?.(page)
    await page.goto(`${origin}/${view.address}`)
    await settle(page)
    await view.steps?.(page)
    await settle(page)
  } catch (error) {
    remarks.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
  await page.screenshot({ path, animations: 'disabled' })
  await context.close()
  return remarks
}

/** Waits until nothing is loading any more, or two seconds: a page that follows a resource never rests. */
async function settle(page: Page): Promise<void> {
  const patience = { timeout: 2_000 }
  await page.waitForLoadState('networkidle', patience).catch(() => undefined)
  const busy = () => document.querySelector('[aria-busy="true"]') === null
  await page.waitForFunction(busy, undefined, patience).catch(() => undefined)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(100)
}
