import { test as plain } from '@playwright/test'
import { collectComplaints } from './support/complaints'
import { expect, test } from './support/fixtures'

test('the site opens', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/API UI/)
})

test('what the API is asked is recorded', async ({ page, received }) => {
  await page.goto('./')
  await received.clear()
  await page.evaluate(() => fetch('./v1?planted=1'))
  const asked = (await received()).filter(({ url }) => url.includes('planted=1'))
  expect(asked).toMatchObject([{ method: 'GET', body: '' }])
})

test('a test may have a demo of its own', async ({ page, demo, startAnother }) => {
  const { origin } = await startAnother(['--rows', '20'])
  expect(origin).not.toBe(demo.origin)
  await page.goto(origin)
  await expect(page).toHaveTitle(/API UI/)
})

test('an error that the test expects may pass', async ({ page, allowErrors }) => {
  allowErrors(/planted/)
  await page.goto('./')
  await page.evaluate(() => console.error('planted'))
})

test('an error that nobody expects fails the test', async ({ page }) => {
  test.fail(true, 'it complains on purpose')
  await page.goto('./')
  await page.evaluate(() => console.error('planted'))
})

plain(
  'a page complains with errors, exceptions, rejections and breaches of its policy',
  async ({ context, page }) => {
    const complaints = collectComplaints(context)
    await page.route('**/planted', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'nonce-a'" },
        body: `<script>breach()</script><script nonce="a">
        console.error('error')
        setTimeout(() => { throw new Error('exception') })
        void Promise.reject(new Error('rejection'))
        console.warn('a warning is none')
      </script>`,
      }),
    )
    await page.goto('http://site.test/planted')
    await expect.poll(() => complaints.length).toBe(4)
    expect(complaints.toSorted()).toEqual([
      expect.stringContaining('violates the following Content Security Policy'),
      expect.stringContaining('console.error: error'),
      expect.stringContaining('uncaught: Error: exception'),
      expect.stringContaining('uncaught: Error: rejection'),
    ])
  },
)
