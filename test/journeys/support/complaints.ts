import type { BrowserContext } from '@playwright/test'

/** Collects what a page complains about: console errors (failed CSP among them), exceptions and unhandled rejections. */
export function collectComplaints(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    const { url } = message.location()
    complaints.push(`console.error: ${message.text()}${url ? ` (${url})` : ''}`)
  })
  context.on('weberror', (webError) => {
    const error = webError.error()
    complaints.push(`uncaught: ${error.stack || error.message}`)
  })
  return complaints
}

/** The complaints that none of the allowances matches. */
export function unexpected(complaints: readonly string[], allowed: readonly RegExp[]): string[] {
  return complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))
}
