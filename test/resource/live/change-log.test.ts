import { expect, test, vi } from 'vitest'
import { ChangeLog } from '../../../src/resource/live/change-log'

/** What is kept after so many messages of this length. */
async function kept(count: number, length: number) {
  const log = new ChangeLog()
  const text = 'x'.repeat(length)
  for (let at = 0; at < count; at++)
    log.add({ at, text, name: 'resource.change', type: '', id: '' })
  const told = vi.fn()
  log.subscribe(told)
  await vi.waitFor(() => expect(told).toHaveBeenCalled())
  return log.snapshot()
}

test('the last five hundred messages are kept', async () => {
  const messages = await kept(1234, 100)
  expect([messages.length, messages.at(-1)?.number]).toEqual([500, 1234])
})

test('of long ones only the last that fit, so that a page that is left open does not grow', async () => {
  const messages = await kept(400, 1_000_000)
  expect(messages.length).toBeLessThanOrEqual(20)
  expect(messages.at(-1)?.number).toBe(400)
  // One that is longer than all is kept all the same.
  expect(await kept(3, 30_000_000)).toMatchObject([{ number: 3 }])
})
