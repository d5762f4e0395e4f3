import { describe, expect, test } from 'vitest'
import { StoppedTypes } from '../../src/api/change-stream-stopped'
import { FakeClock } from './fake-stream'

/** A server that stops telling of a type so many ms after it was asked to. */
function stopping(after: number) {
  const clock = new FakeClock()
  const asked: number[] = []
  const types = new StoppedTypes(clock, (type) => {
    asked.push(clock.now())
    clock.after(after, () => types.stopped(type))
  })
  types.stopped('pod')
  return { clock, asked, types }
}

describe('A type that the server has stopped telling of', () => {
  test('is asked for a second later, each time, where it held for a while', () => {
    const { clock, asked } = stopping(60_000)
    clock.pass(125_000)
    expect(asked).toEqual([1000, 62_000, 123_000])
  })

  test('is asked for ever less, where it is stopped at once', () => {
    const { clock, asked } = stopping(10)
    clock.pass(3_600_000)
    expect(asked.slice(0, 4)).toEqual([1000, 3010, 7020, 15_030])
    expect(asked.length, 'in an hour').toBeLessThan(70)
  })

  test('is asked for by nobody any more when that has ended', () => {
    const { clock, asked, types } = stopping(10)
    types.end()
    clock.pass(100_000)
    expect(asked).toEqual([])
    expect(clock.waiting).toBe(0)
  })
})
