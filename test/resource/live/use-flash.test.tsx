import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useFlash } from '../../../src/resource/live/use-flash'

const lit: string[] = []
const { matchMedia } = window

afterEach(() => {
  lit.length = 0
  for (const name of ['animate', 'getAnimations']) Reflect.deleteProperty(Element.prototype, name)
  vi.stubGlobal('matchMedia', matchMedia)
})

function Value({ value, of }: { value: string; of: string }) {
  return <span ref={useFlash<HTMLSpanElement>(value, of)}>{value}</span>
}

/** A browser that animates, for people who want less motion or do not mind. */
function browser(reduced: boolean) {
  Object.assign(Element.prototype, {
    getAnimations: () => [],
    animate(this: Element) {
      lit.push(this.textContent)
    },
  })
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: reduced && media.includes('reduce') }),
  )
}

test('a value that changes lights up, one that is merely another thing’s does not', () => {
  browser(false)
  const { rerender } = render(<Value value="running" of="1i1" />)
  rerender(<Value value="stopping" of="1i1" />)
  rerender(<Value value="stopping" of="1i1" />)
  rerender(<Value value="active" of="1i2" />)
  expect(lit).toEqual(['stopping'])
})

test('nothing lights up under reduced motion', () => {
  browser(true)
  const { rerender } = render(<Value value="running" of="1i1" />)
  rerender(<Value value="stopping" of="1i1" />)
  expect(screen.getByText('stopping')).toBeVisible()
  expect(lit).toEqual([])
})
