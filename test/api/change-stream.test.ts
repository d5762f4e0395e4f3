import { describe, expect, it } from 'vitest'
import { waitBefore } from '../../src/api/change-stream'
import { fakeStream } from './fake-stream'

describe('the change stream', () => {
  it('connects, is live, and says that what was read before may be old', () => {
    const { stream, open, phase, facts } = fakeStream()
    stream.start()
    expect(phase()).toBe('connecting')
    open()
    expect(phase()).toBe('live')
    expect(facts.connected).toBe(1)
  })

  it('connects again after a cut and says so again', () => {
    const { stream, open, hear, cut, phase, clock, sockets, facts } = fakeStream()
    stream.start()
    open()
    hear('ping')
    cut()
    expect(phase()).toBe('reconnecting')
    clock.pass(1000)
    expect(sockets).toHaveLength(2)
    open()
    expect(phase()).toBe('live')
    expect(facts.connected).toBe(2)
  })

  it('waits longer each time, never more than a minute, and goes on for good', () => {
    const { stream, open, hear, cut, phase, clock, sockets } = fakeStream()
    stream.start()
    open()
    hear('news')
    const waits = Array.from({ length: 9 }, () => {
      cut()
      const began = clock.now()
      const before = sockets.length
      while (sockets.length === before) clock.pass(500)
      return (clock.now() - began) / 1000
    })
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
    expect(phase(), 'what is seen is looked for meanwhile').toBe('polling')
    open()
    expect(phase()).toBe('live')
  })

  it('spreads its attempts', () => {
    expect(waitBefore(1, 0)).toBe(500)
    expect(waitBefore(1, 1)).toBe(1000)
    expect(waitBefore(3, 1)).toBe(4000)
    expect(waitBefore(50, 1)).toBe(60_000)
  })

  it('does not go on asking a server that never had one', () => {
    const { stream, cut, phase, reason, clock, sockets } = fakeStream()
    stream.start()
    for (let i = 0; i < 3; i++) {
      cut()
      clock.pass(60_000)
    }
    expect([phase(), reason()]).toEqual(['polling', 'refused'])
    clock.pass(24 * 3_600_000)
    expect(sockets).toHaveLength(3)
    expect(clock.waiting).toBe(0)
  })

  it('does not take a server that hangs up at once for one that has a stream', () => {
    const { stream, open, cut, phase, clock, sockets } = fakeStream()
    stream.start()
    for (let i = 0; i < 10; i++) {
      open()
      cut()
      clock.pass(60_000)
    }
    expect(phase()).toBe('polling')
    expect(sockets).toHaveLength(3)
  })

  it('asks again when told to, or when the network is back', () => {
    const { stream, cut, clock, sockets, open, phase } = fakeStream()
    stream.start()
    for (let i = 0; i < 3; i++) {
      cut()
      clock.pass(60_000)
    }
    stream.hurry()
    expect(sockets).toHaveLength(4)
    open()
    expect(phase()).toBe('live')
    stream.hurry()
    expect(sockets, 'nothing is hurried that stands').toHaveLength(4)
  })

  it('is made anew after the device slept, since a connection seldom outlives that', () => {
    const { stream, open, hear, phase, sockets, facts } = fakeStream()
    stream.start()
    open()
    hear('ping')
    stream.wake()
    expect(sockets[0]?.closedByUs).toBe(true)
    expect(sockets).toHaveLength(2)
    open()
    expect(phase()).toBe('live')
    expect(facts.connected).toBe(2)
    stream.stop()
    stream.wake()
    expect(sockets).toHaveLength(2)
  })

  it('gives up a connection that never opens', () => {
    const { stream, clock, sockets } = fakeStream()
    stream.start()
    clock.pass(15_000)
    expect(sockets[0]?.closedByUs).toBe(true)
    clock.pass(1000)
    expect(sockets).toHaveLength(2)
  })

  it('hears nothing any more from a socket it gave up', () => {
    const { stream, open, hear, clock, sockets, facts, phase } = fakeStream()
    stream.start()
    open()
    hear('ping')
    sockets[0]?.closed()
    clock.pass(1000)
    sockets[0]?.opened()
    sockets[0]?.closed()
    expect(facts.connected).toBe(1)
    expect(phase()).toBe('reconnecting')
    expect(sockets).toHaveLength(2)
  })

  it('takes no answer for none', () => {
    const { stream, clock, statuses } = fakeStream()
    stream.start()
    clock.pass(300_000)
    expect(statuses.at(-1)).toEqual({ phase: 'polling', reason: 'refused' })
  })
})

describe('silence', () => {
  it('of three pings is a dead connection', () => {
    const { stream, open, hear, clock, phase, reason, sockets } = fakeStream()
    stream.start()
    open()
    for (let i = 0; i < 4; i++) {
      hear('ping')
      clock.pass(5000)
    }
    clock.pass(9000)
    expect(phase()).toBe('live')
    clock.pass(5000)
    expect([phase(), reason()]).toEqual(['reconnecting', 'silent'])
    expect(sockets[0]?.closedByUs).toBe(true)
  })

  it('is broken by any message', () => {
    const { stream, open, hear, clock, phase } = fakeStream()
    stream.start()
    open()
    hear('ping')
    clock.pass(5000)
    hear('ping')
    for (let i = 0; i < 10; i++) {
      clock.pass(10_000)
      hear('news')
    }
    expect(phase()).toBe('live')
  })

  it('of a server that never pings means nothing', () => {
    const { stream, open, hear, clock, phase } = fakeStream()
    stream.start()
    open()
    hear('news')
    clock.pass(3_600_000)
    expect(phase()).toBe('live')
  })

  it('is measured by the pings of this server', () => {
    const { stream, open, hear, clock, phase } = fakeStream()
    stream.start()
    open()
    for (let i = 0; i < 10; i++) {
      hear('ping')
      clock.pass(30_000)
    }
    expect(phase()).toBe('live')
    clock.pass(70_000)
    expect(phase()).not.toBe('live')
  })
})

describe('a hidden page', () => {
  it('keeps its stream for a while, then rests until it is seen', () => {
    const { stream, open, hear, clock, phase, reason, sockets, facts } = fakeStream()
    stream.start()
    open()
    hear('news')
    stream.setHidden(true)
    clock.pass(60_000)
    expect(phase()).toBe('live')
    clock.pass(300_000)
    expect([phase(), reason()]).toEqual(['off', 'hidden'])
    expect(clock.waiting).toBe(0)
    stream.setHidden(false)
    open()
    expect(phase()).toBe('live')
    expect([sockets.length, facts.connected]).toEqual([2, 2])
  })

  it('keeps it as long as something is waited for', () => {
    const { stream, open, clock, phase, facts } = fakeStream()
    stream.start()
    open()
    facts.rests = false
    stream.setHidden(true)
    clock.pass(3_600_000)
    expect(phase()).toBe('live')
  })

  it('does not connect again before it is seen', () => {
    const { stream, open, hear, cut, clock, sockets } = fakeStream()
    stream.start()
    open()
    hear('ping')
    stream.setHidden(true)
    cut()
    clock.pass(600_000)
    expect(sockets).toHaveLength(1)
    stream.setHidden(false)
    expect(sockets).toHaveLength(2)
  })

  it('stays off when it was turned off', () => {
    const { stream, open, sockets, phase, clock } = fakeStream()
    stream.start()
    open()
    stream.stop()
    expect([phase(), clock.waiting, sockets[0]?.closedByUs]).toEqual(['off', 0, true])
    stream.setHidden(true)
    stream.setHidden(false)
    expect(sockets).toHaveLength(1)
  })
})
