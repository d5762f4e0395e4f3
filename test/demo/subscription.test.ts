import { afterEach, describe, expect, it, vi } from 'vitest'
import { client, dig, origin } from './client'

function listen(path: string, demo = client()) {
  const messages: unknown[] = []
  let closed = false
  const { end } = demo.api.openSubscription(
    new URL(path, origin.replace('http', 'ws')),
    (text) => messages.push(JSON.parse(text)),
    () => {
      closed = true
    },
  )
  const states = () =>
    messages
      .filter((message) => dig(message, ['name']) === 'resource.change')
      .map((message) => [dig(message, ['resourceId']), dig(message, ['data', 'resource', 'state'])])
  return { ...demo, messages, states, end, isClosed: () => closed }
}

afterEach(() => vi.useRealTimers())

describe('the change stream', () => {
  it('pings at once and every five seconds', () => {
    vi.useFakeTimers()
    const { messages, end } = listen('/v1/subscribe?eventNames=resource.change')
    expect(messages).toHaveLength(1)
    vi.advanceTimersByTime(10_000)
    expect(messages.map((message) => dig(message, ['name']))).toEqual(['ping', 'ping', 'ping'])
    end()
    vi.advanceTimersByTime(10_000)
    expect(messages).toHaveLength(3)
  })

  it('tells every step of a transition', async () => {
    const { send, get, pass, states, messages, end } = listen(
      '/v1/subscribe?eventNames=resource.change',
    )
    await send('POST', '/v1/containers/1i5?action=stop')
    pass(1000)
    await get('/v1')
    expect(states()).toEqual([
      ['1i5', 'stopping'],
      ['1i5', 'stopped'],
    ])
    expect(messages.at(-1)).toMatchObject({
      name: 'resource.change',
      resourceType: 'container',
      resourceId: '1i5',
      previousIds: null,
      data: { resource: { id: '1i5', links: { self: `${origin}/v1/containers/1i5` } } },
    })
    end()
  })

  it('of a project is about the project', async () => {
    const { send, states, messages, end } = listen(
      '/v1/projects/1a7/subscribe?eventNames=resource.change',
    )
    await send('POST', '/v1/containers/1i5?action=stop')
    await send('POST', '/v1/containers/1i44?action=stop')
    expect(states()).toEqual([['1i44', 'stopping']])
    expect(dig(messages.at(-1), ['data', 'resource', 'links', 'self'])).toBe(
      `${origin}/v1/projects/1a7/containers/1i44`,
    )
    end()
  })

  it('moves on by itself, without anyone asking', async () => {
    const { send, states, end } = listen('/v1/subscribe', client({ delay: 20, now: Date.now }))
    await send('POST', '/v1/containers/1i5?action=stop')
    await vi.waitFor(() => expect(states()).toContainEqual(['1i5', 'stopped']))
    end()
  })

  it('is refused where there is none', () => {
    expect(listen('/v1/projects/1a99/subscribe').isClosed()).toBe(true)
    expect(listen('/v1/containers').isClosed()).toBe(true)
  })

  it('says nothing to who only wants other events', async () => {
    const { send, messages, end } = listen('/v1/subscribe?eventNames=service.kick')
    await send('POST', '/v1/containers/1i5?action=stop')
    expect(messages).toHaveLength(1)
    end()
  })
})
