import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { host, renderHost } from './render-host'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const moving = () => host({ state: 'stopping', transitioning: 'yes' })
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('what is on its way is looked at again, but not while nobody sees the page', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const asked = renderHost(moving)
  await waitFor(() => expect(asked.length).toBeGreaterThan(1))
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await pass(6000)
  const before = asked.length
  await pass(120_000)
  expect(asked.length).toBe(before)
  seen.mockReturnValue('visible')
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await pass(6000)
  expect(asked.length).toBeGreaterThan(before)
})

test('it is looked at less and less often, and no more by who has gone elsewhere', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const asked = renderHost(moving)
  await waitFor(() => expect(asked.length).toBeGreaterThan(1))
  await pass(60_000)
  expect(asked.length).toBeLessThan(25)
  await userEvent.click(screen.getByRole('button', { name: 'Up' }))
  await screen.findByRole('heading', { name: /404/ })
  const before = asked.length
  await pass(60_000)
  expect(asked.length).toBe(before)
})
