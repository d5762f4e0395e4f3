import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useFetchAhead } from '../../src/app/fetch-ahead'

const connection = (facts: object | undefined) =>
  Object.defineProperty(navigator, 'connection', { configurable: true, value: facts })

beforeEach(() => {
  vi.useFakeTimers()
  document.head.insertAdjacentHTML(
    'beforeend',
    `<link data-test data-ahead="modulepreload" href="/part.js">
     <link data-test data-ahead="prefetch" as="style" href="/part.css">`,
  )
})

afterEach(() => {
  vi.useRealTimers()
  for (const link of links()) link.remove()
  Reflect.deleteProperty(navigator, 'connection')
})

const links = () => [...document.querySelectorAll<HTMLLinkElement>('link[data-test]')]
const begun = () => links().map(({ rel }) => rel)

describe('What dialogs are made of', () => {
  test('is fetched once the page is ready and at rest', () => {
    const { rerender } = renderHook(({ ready }) => useFetchAhead(ready), {
      initialProps: { ready: false },
    })
    vi.runAllTimers()
    expect(begun()).toEqual(['', ''])
    rerender({ ready: true })
    expect(begun()).toEqual(['', ''])
    vi.runAllTimers()
    expect(begun()).toEqual(['modulepreload', 'prefetch'])
  })

  test('is fetched by a list of it, too, where the build wrote one', async () => {
    vi.useRealTimers()
    const list = vi.spyOn(globalThis, 'fetch')
    list.mockResolvedValue(Response.json(['part-2.css', 'part-2.js']))
    for (const link of links()) link.remove()
    document.head.insertAdjacentHTML(
      'beforeend',
      '<link data-test data-ahead="list" href="https://site.example/assets/list.json">',
    )
    renderHook(() => useFetchAhead(true))
    const listed = () => [...document.querySelectorAll<HTMLLinkElement>('link[href*="part-2"]')]
    await waitFor(() => expect(listed()).toHaveLength(2), { timeout: 10_000 })
    expect(listed().map(({ rel, href }) => [rel, href])).toEqual([
      ['prefetch', 'https://site.example/assets/part-2.css'],
      ['modulepreload', 'https://site.example/assets/part-2.js'],
    ])
    for (const link of listed()) link.remove()
    list.mockRestore()
  })

  test('waits while one goes on to something that is not there yet', () => {
    const { rerender } = renderHook(({ ready }) => useFetchAhead(ready), {
      initialProps: { ready: true },
    })
    rerender({ ready: false })
    vi.runAllTimers()
    expect(begun()).toEqual(['', ''])
  })

  test.each([
    ['somebody asked to save bytes', { saveData: true, effectiveType: '4g' }],
    ['the line is slow', { effectiveType: 'slow-2g' }],
    ['the line is nearly as slow', { effectiveType: '2g' }],
  ])('is left alone where %s', (_why, facts) => {
    connection(facts)
    renderHook(() => useFetchAhead(true))
    vi.runAllTimers()
    expect(begun()).toEqual(['', ''])
  })

  test('is fetched over other lines', () => {
    connection({ saveData: false, effectiveType: '3g' })
    renderHook(() => useFetchAhead(true))
    vi.runAllTimers()
    expect(begun()).toEqual(['modulepreload', 'prefetch'])
  })
})
