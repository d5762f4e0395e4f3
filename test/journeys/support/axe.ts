import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Only these depend on the theme. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/** Lets axe look at the page as it stands, in the light theme and for its colours in the dark one. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached()
    const axe = new AxeBuilder({ page })
    // The page has no frames; without this mode axe opens another page for its report.
    axe.setLegacyMode()
    if (theme === 'dark') axe.withRules(aboutColours)
    // WCAG 2.2's rule of its own is not among those that run by themselves.
    else axe.options({ rules: { 'target-size': { enabled: true } } })
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => [
      id,
      ...nodes.map(({ html }) => html.slice(0, 160)),
    ])
    expect(found, `violations in the ${theme} theme`).toEqual([])
  }
}
