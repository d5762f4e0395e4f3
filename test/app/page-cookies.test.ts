import { afterEach, expect, test, vi } from 'vitest'
import { pageCookies } from '../../src/app/page-cookies'

afterEach(() => vi.unstubAllGlobals())

test('a frame that may not see its cookies has none', () => {
  const document = {
    get cookie(): string {
      throw new DOMException('denied', 'SecurityError')
    },
  }
  vi.stubGlobal('document', document)
  expect(pageCookies()).toBe('')
})

test('others see them as they are', () => {
  vi.stubGlobal('document', { cookie: 'CSRF=1; a=b' })
  expect(pageCookies()).toBe('CSRF=1; a=b')
})
