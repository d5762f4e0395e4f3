import { describe, expect, test } from 'vitest'
import { ApiProblem, describeProblem } from '../../src/api/problem'
import { actionRequest, readRequest } from '../../src/api/operations'
import type { Reply } from '../../src/api/reply'
import type { ApiRequest } from '../../src/api/request'
import { retryPause } from '../../src/api/retry'
import { ServerClock } from '../../src/api/server-clock'
import { watchSleep } from '../../src/api/sleep-watch'
import { FakeClock } from './fake-stream'

const read = readRequest('http://h/v1/hosts')

function refused(
  status: number,
  headers: Reply['headers'] = [],
  request: ApiRequest = read,
): ApiProblem {
  return new ApiProblem({ kind: 'refused', reply: replyWith(headers, status, request) })
}

function replyWith(headers: Reply['headers'], status = 200, request = read): Reply {
  return {
    ...{ request, status, statusText: '', headers, body: '', size: 0, cutOff: false },
    ...{ url: request.url, firstByte: 1, total: 1 },
  }
}

describe('A failed read', () => {
  test('is tried again after what Retry-After asks for, never before', () => {
    for (const status of [429, 503])
      for (const chance of [0, 0.5, 1]) {
        const pause = retryPause(refused(status, [['retry-after', '7']]), 1, chance) ?? 0
        expect(pause).toBeGreaterThanOrEqual(7000)
        expect(pause).toBeLessThan(8000)
      }
  })

  test('takes a date in Retry-After by the server’s clock, wherever that stands', () => {
    const headers = [
      ['date', 'Sat, 01 Jan 2000 00:00:00 GMT'],
      ['retry-after', 'Sat, 01 Jan 2000 00:00:20 GMT'],
    ] as const
    expect(retryPause(refused(503, headers), 1, 0)).toBe(20_000)
  })

  test('waits longer each time where nothing is asked for, up to a minute, and not for ever', () => {
    const unreachable = new ApiProblem({ kind: 'unreachable', request: read })
    const pauses = [1, 2, 3, 9].map((tries) => retryPause(unreachable, tries, 0.5) ?? 0)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses[0]).toBe(3000)
    expect(pauses.at(-1)).toBe(60_000)
    expect(retryPause(unreachable, 21, 0.5)).toBeUndefined()
  })

  test('is left alone where trying again changes nothing, or would take too long', () => {
    for (const status of [400, 401, 403, 404, 422, 500])
      expect(retryPause(refused(status), 1, 0), String(status)).toBeUndefined()
    expect(retryPause(refused(429, [['retry-after', '86400']]), 1, 0)).toBeUndefined()
    expect(retryPause(new ApiProblem({ kind: 'cancelled', request: read }), 1, 0)).toBeUndefined()
    expect(retryPause(new Error('no problem of an API'), 1, 0)).toBeUndefined()
  })
})

test('a refused write is said not to be sent again by itself', () => {
  const stop = actionRequest('http://h/v1/hosts/1?action=stop')
  const { advice } = describeProblem(refused(429, [['retry-after', '7']], stop))
  expect(advice).toBe(
    'The server asks for a pause of 7 s. Nothing is sent again by itself: send it when that is over.',
  )
  expect(describeProblem(refused(503)).advice).not.toMatch(/sent again/)
})

test('the server’s clock is told where it is far off, and not for a second or two', () => {
  const clock = new ServerClock()
  let told = 0
  clock.subscribe(() => told++)
  const now = Date.UTC(2026, 0, 1)
  const note = (ms: number) =>
    clock.note(replyWith([['date', new Date(now + ms).toUTCString()]]), now)
  note(2000)
  expect(clock.snapshot()).toBe(0)
  note(-3 * 3_600_000)
  note(-3 * 3_600_000 + 5000)
  expect(clock.snapshot()).toBe(-3 * 3_600_000)
  expect(told).toBe(1)
  clock.note(replyWith([]), now)
  expect(clock.snapshot()).toBe(-3 * 3_600_000)
})

test('a sleep is noticed once, and slow timers are none', () => {
  const clock = new FakeClock()
  let wall = 0
  let woke = 0
  const pass = (ms: number, asleep = 0) => {
    wall += ms + asleep
    clock.pass(ms)
  }
  const end = watchSleep(
    clock,
    () => wall,
    () => woke++,
  )
  for (let i = 0; i < 20; i++) pass(10_000)
  pass(10_000, 50_000)
  expect(woke).toBe(0)
  pass(10_000, 3_600_000)
  pass(10_000)
  expect(woke).toBe(1)
  end()
  expect(clock.waiting).toBe(0)
})
