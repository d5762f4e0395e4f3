import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { dropIn, gzipped, readParts, type Part } from '../scripts/size-parts'
import {
  click,
  firstView,
  freshContext,
  heapOf,
  lastRequest,
  nodesOf,
  open,
  scroll,
  type FirstView,
  type Subject,
} from './measure'
import { mainThread } from './main-thread'
import { median, type Line } from './report'

/** What is measured: the floor first, then the site, the drop-in, and a peer where there is one. */
export interface Bench {
  readonly chrome: Browser
  readonly subjects: readonly [floor: Subject, ours: Subject, dropIn: Subject, ...peer: Subject[]]
  readonly runs: number
}

/** First and second visit at each number of rows; the subjects take turns, so that a busy moment meets all of them. */
export async function views({ chrome, subjects, runs }: Bench): Promise<Line[]> {
  const lines: Line[] = []
  const second: Line[] = []
  const usable: Line[] = []
  for (const rows of [1, 100, 1_000, 10_000]) {
    const first = subjects.map((): FirstView[] => [])
    const again = subjects.map((): FirstView[] => [])
    for (let run = 0; run < runs; run++) {
      for (const [index, subject] of subjects.entries()) {
        const context = await freshContext(chrome)
        first[index]?.push(await firstView(context, subject, rows))
        again[index]?.push(await firstView(context, subject, rows))
        await context.close()
      }
    }
    const count = `${rows.toLocaleString('en')} row${rows === 1 ? '' : 's'}`
    const seen = (views: FirstView[][]) => views.map((each) => each.map((view) => view.seen))
    lines.push(compared(`first view, ${count}`, seen(first), 1.5))
    second.push(compared(`second visit, ${count}`, seen(again), 1.2))
    const [, ours = Number.NaN, dropIn, peer] = first.map((each) =>
      median(each.map((view) => view.usable)),
    )
    usable.push({ what: `until it can be used, ${count}`, unit: 'ms', ours, dropIn, peer })
    console.error(`measured ${count}`)
  }
  return [...lines, ...second, ...usable]
}

function compared(what: string, times: readonly number[][], goal: number): Line {
  const [bottom = Number.NaN, own = Number.NaN, dropIn, other] = times.map(median)
  return {
    what,
    unit: 'ms',
    floor: bottom,
    ours: own,
    dropIn,
    peer: other,
    goal: { text: `≤ ${goal} × floor`, met: own <= goal * bottom },
  }
}

/** The processor time of the first view. */
export async function processor({ chrome, subjects, runs }: Bench): Promise<Line[]> {
  const lines: Line[] = []
  for (const rows of [1, 100, 1_000]) {
    const times = subjects.map((): number[] => [])
    for (let run = 0; run < runs; run++)
      for (const [index, subject] of subjects.entries())
        times[index]?.push(await mainThread(chrome, subject, rows))
    const [floor, ours = Number.NaN, dropIn, peer] = times.map(median)
    const count = `${rows.toLocaleString('en')} row${rows === 1 ? '' : 's'}`
    lines.push({ what: `main thread, ${count}`, unit: 'ms', floor, ours, dropIn, peer })
  }
  return lines
}

/** What 10,000 rows cost once they are there. */
export async function large({ chrome, subjects, runs }: Bench): Promise<Line[]> {
  const [, ours] = subjects
  const heaps: number[] = []
  const nodes: number[] = []
  for (const subject of subjects) {
    const context = await freshContext(chrome)
    const page = await context.newPage()
    await open(page, subject, 10_000)
    nodes.push(await nodesOf(page))
    heaps.push((await heapOf(page)) / 2 ** 20)
    await context.close()
  }
  const context = await freshContext(chrome)
  const page = await context.newPage()
  await open(page, ours, 10_000)
  const scrolls = []
  for (let run = 0; run < runs; run++) scrolls.push(await scroll(page))
  await context.close()
  const long = median(scrolls.map((each) => each.long))
  return [
    {
      what: 'elements, 10,000 rows',
      unit: '',
      floor: nodes[0],
      ours: nodes[1] ?? Number.NaN,
      dropIn: nodes[2],
      peer: nodes[3],
      goal: { text: '≤ 3,000', met: (nodes[1] ?? Infinity) <= 3_000 },
    },
    {
      what: 'heap after collection, 10,000 rows',
      unit: 'MB',
      floor: heaps[0],
      ours: heaps[1] ?? Number.NaN,
      dropIn: heaps[2],
      peer: heaps[3],
    },
    { what: 'scroll 10,000 rows in 240 frames: frames over 50 ms', unit: '', ours: long },
    {
      what: 'scroll 10,000 rows: the longest frame',
      unit: 'ms',
      ours: median(scrolls.map(({ longest }) => longest)),
    },
  ]
}

/** What happens inside the program, without a navigation. */
export async function inside({ chrome, subjects, runs }: Bench): Promise<Line[]> {
  const [, ours] = subjects
  const context = await freshContext(chrome)
  const page = await context.newPage()
  const steps: number[] = []
  for (let run = 0; run < runs; run++) {
    await open(page, ours, 100)
    const whole = await click(page, '[data-index="4"] td[data-label="id"] a', '#heading[class]')
    steps.push(whole - (await lastRequest(page)))
  }
  const expansions: number[] = []
  for (let run = 0; run < runs; run++) {
    await page.goto('about:blank')
    await page.goto(`${ours.address(1_000)}#view=json`)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await button('Collapse all').click()
    await page.waitForTimeout(200)
    await button('Expand all').evaluate((node) => node.setAttribute('data-expand', ''))
    expansions.push(await click(page, '[data-expand]', '[role="tree"]', 1_000_000))
  }
  await context.close()
  const step = median(steps)
  const expansion = median(expansions)
  return [
    {
      what: 'collection → resource, beyond the server’s own time',
      unit: 'ms',
      ours: step,
      goal: { text: '≤ 100 ms', met: step <= 100 },
    },
    {
      what: 'expand all of a 5 MB reply',
      unit: 'ms',
      ours: expansion,
      goal: { text: '≤ 200 ms', met: expansion <= 200 },
    },
  ]
}

/** What crosses the wire before the first view stands, compressed. */
export async function bytes(dist: string): Promise<Line> {
  const { first } = await readParts(dist)
  const size = ({ files }: Part) =>
    files.reduce((total, file) => total + gzipped(join(dist, file)), 0) / 1024
  const sum = size(first)
  return {
    what: 'bytes of the first view, gzip',
    unit: 'KiB',
    ours: sum,
    dropIn: size(dropIn),
    goal: { text: '≤ 150 KiB', met: sum <= 150 },
  }
}
