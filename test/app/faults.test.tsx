import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { error, host, renderHost } from './render-host'

/** No answer, until one lets go of it. */
const never = ({ signal }: Request) =>
  new Promise<Response>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as DOMException)),
  )

afterEach(() => vi.useRealTimers())

test('a server that starts is asked again when it said, and the view comes by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const asked = renderHost((time) => (time < 3 ? error(503, { 'Retry-After': '1' }) : host()))
  expect(await screen.findByRole('heading', { name: '503 Service Unavailable' })).toBeVisible()
  expect(screen.getByText(/Trying again by itself in/)).toBeVisible()
  await act(() => vi.advanceTimersByTimeAsync(5000))
  expect(await screen.findByText('alpha', { selector: 'header *' })).toBeVisible()
  expect(asked).toEqual(['GET', 'GET', 'GET'])
})

test('while the server cannot be asked, what was read stays, is said to be old, and comes back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  let down = false
  renderHost(() => (down ? error(503, { 'Retry-After': '1' }) : host()))
  await screen.findByText('alpha', { selector: 'header *' })
  down = true
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(await screen.findByText(/What you see was read before/)).toBeVisible()
  expect(screen.getByText('alpha', { selector: 'header *' })).toBeVisible()
  down = false
  await act(() => vi.advanceTimersByTimeAsync(5000))
  await waitFor(() => expect(screen.queryByText(/What you see was read before/)).toBeNull())
})

test('a write that is refused for a while is never sent again by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const asked = renderHost((_, { method }) =>
    method === 'POST' ? error(429, { 'Retry-After': '1' }) : host(),
  )
  await userEvent.click(await screen.findByRole('button', { name: 'stop' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Send Request' }))
  expect(await dialog.findByText(/pause of 1 s\. Nothing is sent again by itself/)).toBeVisible()
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(asked.filter((method) => method === 'POST')).toHaveLength(1)
})

test('an answer that never comes is said to be missing, can be let go, and asked for again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  renderHost((time, request) => (time === 1 ? never(request) : host()))
  await screen.findByRole('heading', { name: '1h1' })
  expect(screen.queryByText('The server has not answered yet.')).toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(9000))
  expect(screen.getByText('The server has not answered yet.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('heading', { name: 'Cancelled' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(await screen.findByText('alpha', { selector: 'header *' })).toBeVisible()
})

test('what is followed goes on after a look that is never answered', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const moving = { state: 'stopping', transitioning: 'yes' }
  const asked = renderHost((time, request) =>
    time === 1 ? host(moving) : time === 2 ? never(request) : host({ state: 'stopped' }),
  )
  await screen.findAllByText('stopping')
  await waitFor(() => expect(asked).toHaveLength(2))
  await act(() => vi.advanceTimersByTimeAsync(61_000))
  expect(await screen.findByText(/did not answer in time/)).toBeVisible()
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  expect((await screen.findAllByText('stopped'))[0]).toBeVisible()
})

test('times count by the server’s clock, however wrong it is', async () => {
  const server = Date.now() - 5 * 3_600_000
  const created = new Date(server - 3 * 60_000 - 5000).toISOString()
  renderHost(() => host({ created }, { Date: new Date(server).toUTCString() }))
  expect(await screen.findByText('3 minutes ago')).toBeVisible()
})

test('a 304 that nobody asked for leaves what was read as it is', async () => {
  const asked = renderHost((time) => (time === 1 ? host() : new Response(null, { status: 304 })))
  await screen.findByText('alpha', { selector: 'header *' })
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('alpha', { selector: 'header *' })).toBeVisible()
})
