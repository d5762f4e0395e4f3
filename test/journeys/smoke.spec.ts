import { expect, test } from './support/fixtures'

test('the site opens', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/API UI/)
})

test.describe('a journey fails by itself', () => {
  test.fail(true, 'each of these pages complains on purpose')

  test('on a console error', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => console.error('planted'))
  })

  test('on an uncaught exception', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => void setTimeout(() => JSON.parse('{')))
    await page.waitForTimeout(50)
  })

  test('on an unhandled rejection', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => void Promise.reject(new Error('planted')))
  })

  test('on a breach of the content security policy', async ({ page }) => {
    await page.route('**/planted.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'none'" },
        body: '<script>document.title = "planted"</script>',
      }),
    )
    await page.goto('./planted.html')
  })
})
