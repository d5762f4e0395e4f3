import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import type { ReceivedRequest } from './received'

/** A request as the HTTP tab of the open dialog shows it. */
export interface ShownRequest {
  readonly method: string
  readonly target: string
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Reads the HTTP tab of the open dialog. */
export async function shownRequest(page: Page): Promise<ShownRequest> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'HTTP', exact: true }).click()
  const text = await dialog.getByRole('tabpanel', { name: 'HTTP' }).locator('pre').innerText()
  const end = text.indexOf('\n\n')
  const [line = '', ...headers] = (end < 0 ? text : text.slice(0, end)).split('\n')
  const [method = '', target = '', version] = line.split(' ')
  expect(version).toBe('HTTP/1.1')
  return {
    method,
    target,
    headers: new Map(
      headers.map((header) => [
        header.split(': ', 1)[0]?.toLowerCase() ?? '',
        header.replace(/^[^:]*: /, ''),
      ]),
    ),
    body: end < 0 ? '' : text.slice(end + 2),
  }
}

/** Fails unless the server received exactly what was shown: method, target, host, the shown headers and the body, byte for byte. */
export function expectAsShown(received: ReceivedRequest | undefined, shown: ShownRequest): void {
  expect(received, 'the server received the request').toBeDefined()
  if (received === undefined) return
  const url = new URL(received.url)
  expect(received.method).toBe(shown.method)
  expect(url.pathname + url.search).toBe(shown.target)
  expect(received.body).toBe(shown.body)
  const headers = new Map(received.headers.map(([name, value]) => [name.toLowerCase(), value]))
  for (const [name, value] of shown.headers) expect(headers.get(name), name).toBe(value)
}

/** The requests that changed something, leaving out what the page read. */
export function changes(received: readonly ReceivedRequest[]): ReceivedRequest[] {
  return received.filter(({ method }) => method !== 'GET' && method !== 'HEAD')
}
