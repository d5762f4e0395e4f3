import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Waits until the page hears of changes as they happen. */
export async function becomesLive(page: Page) {
  await expect(page.getByRole('button', { name: 'Changes: live' })).toBeVisible({ timeout: 10_000 })
}

/** Someone else does something to the same API. */
export async function elsewhere(origin: string, path: string, method = 'POST') {
  const reply = await fetch(origin + path, { method, headers: { Accept: 'application/json' } })
  expect(reply.ok, `${method} ${path}`).toBe(true)
}
