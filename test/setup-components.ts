import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'

// Parts that load late are read from disk here, and machines differ: what counts is that they come.
configure({ asyncUtilTimeout: 15_000 })

let complaints: string[] = []

// Node ends a process on an unhandled rejection; here the test it belongs to fails instead.
function onRejection(reason: unknown): void {
  complaints.push(`unhandled rejection: ${textOf(reason)}`)
}
process.on('unhandledRejection', onRejection)
afterAll(() => process.off('unhandledRejection', onRejection))

/** Of an error also where it comes from. */
function textOf(value: unknown): string {
  if (!(value instanceof Error)) return String(value)
  return (value.stack ?? String(value)).split('\n').slice(0, 8).join('\n')
}

beforeEach(() => {
  complaints = []
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    complaints.push(`console.error: ${args.map(textOf).join(' ')}`)
  })
})

afterEach(async () => {
  cleanup()
  // Test files share their modules and this window.
  localStorage.clear()
  sessionStorage.clear()
  // Rejections are reported one turn of the event loop later.
  await new Promise((resolve) => setTimeout(resolve))
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
})

/** jsdom lays nothing out: no media query matches and no size ever changes. */
class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', StillObserver)
vi.stubGlobal('IntersectionObserver', StillObserver)
vi.stubGlobal('matchMedia', (media: string) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null }),
)
vi.stubGlobal('CSS', { escape: escapeForCss, supports: () => false })
Element.prototype.scrollIntoView = () => {}
Element.prototype.scrollTo = () => {}

// jsdom knows the dialog element but cannot open one; there is no top layer, no backdrop and no focus trap here.
function open(this: HTMLDialogElement): void {
  this.open = true
}
HTMLDialogElement.prototype.show = open
HTMLDialogElement.prototype.showModal = open
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement, returnValue?: string) {
  if (!this.open) return
  this.open = false
  if (returnValue !== undefined) this.returnValue = returnValue
  this.dispatchEvent(new Event('close'))
}

/** Every character that is not a plain one as its number, which is always right though seldom the shortest. */
function escapeForCss(text: string): string {
  return text.replace(/^\d|[^\w-]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)
}
