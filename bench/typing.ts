import type { Locator, Page } from '@playwright/test'

declare global {
  interface Window {
    /** Components rendered since it was last set to 0. */
    rendersSince: number
  }
}

/** What a fiber says of itself, as far as it is looked at here. */
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
}

/** Runs in the page before anything else: takes the place of React's developer tools and counts what each commit rendered. */
export function countRenders(): void {
  // Function, forwardRef, memo and simple memo components; 1 is the flag "performed work".
  const components = new Set([0, 11, 14, 15])
  window.rendersSince = 0
  const visit = (root: Fiber): void => {
    const open: Fiber[] = [root]
    for (let fiber = open.pop(); fiber !== undefined; fiber = open.pop()) {
      if (fiber.sibling !== null && fiber !== root) open.push(fiber.sibling)
      if (components.has(fiber.tag) && (fiber.flags & 1) === 1) window.rendersSince++
      // Children that are the very same were not gone into.
      if (fiber.child !== null && fiber.child !== fiber.alternate?.child) open.push(fiber.child)
    }
  }
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_id: number, root: { current: Fiber }) => visit(root.current),
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
    },
  })
}

/** Types so many characters and measures each from its event to the frame after it was painted, in ms. */
export async function typeInto(
  page: Page,
  field: Locator,
  strokes: number,
): Promise<{ median: number; slowest: number; renders: number }> {
  await field.focus()
  const times: number[] = []
  const renders: number[] = []
  for (let stroke = 0; stroke < strokes; stroke++) {
    const measured = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.rendersSince = 0
          const after = (event: Event) => {
            const channel = new MessageChannel()
            // A task that waits behind the frame runs when it has been painted.
            channel.port1.addEventListener('message', () =>
              resolve(performance.now() - event.timeStamp),
            )
            channel.port1.start()
            requestAnimationFrame(() => channel.port2.postMessage(null))
          }
          document.addEventListener('input', after, { capture: true, once: true })
        }),
    )
    // The listener stands before the key is pressed: both go through the same queue.
    await page.evaluate(() => {})
    await page.keyboard.press('a')
    times.push(await measured)
    renders.push(await page.evaluate(() => window.rendersSince))
  }
  return { median: median(times), slowest: Math.max(...times), renders: median(renders) }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
