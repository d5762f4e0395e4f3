import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/api/reply'
import { apiRequest } from '../../../src/api/request'
import { BulkRun } from '../../../src/resource/collection/bulk-run'

const requests = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    apiRequest({ method: 'POST', url: `http://x/${index}`, body: '{}' }),
  )
const replyTo = (index: number) => ({ status: 200, size: index }) as Reply
const phases = (run: BulkRun) => run.snapshot().items.map(({ phase }) => phase)

describe('Many requests', () => {
  test('are each sent once, a few at a time, and failed ones again only when asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.scheduler(),
        async (fails, scheduler) => {
          const sent = fails.map(() => 0)
          let underWay = 0
          let most = 0
          const send = scheduler.scheduleFunction((index: number) => Promise.resolve(index))
          const run = new BulkRun(requests(fails.length), async (_, index) => {
            sent[index] = (sent[index] ?? 0) + 1
            most = Math.max(most, ++underWay)
            await send(index)
            underWay--
            if (fails[index] === true && sent[index] === 1) throw new Error('refused')
            return replyTo(index)
          })
          // A second press while it runs does nothing.
          const work = Promise.all([run.start(), run.start()])
          await scheduler.waitFor(work)
          expect(sent).toEqual(fails.map(() => 1))
          expect(most).toBeLessThanOrEqual(4)
          expect(phases(run)).toEqual(fails.map((fail) => (fail ? 'failed' : 'done')))

          await scheduler.waitFor(run.start())
          expect(sent, 'there is nothing left to send').toEqual(fails.map(() => 1))
          await scheduler.waitFor(run.retry())
          expect(sent).toEqual(fails.map((fail) => (fail ? 2 : 1)))
          expect(phases(run)).toEqual(fails.map(() => 'done'))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('stop after those under way; the rest is sent on request, and not by a retry', async () => {
    const sent: number[] = []
    const run: BulkRun = new BulkRun(requests(10), async (_, index) => {
      sent.push(index)
      await Promise.resolve()
      if (index === 1) run.stop()
      if (index === 0 && sent.length < 9) throw new Error('refused')
      return replyTo(index)
    })
    await run.start()
    expect(sent).toEqual([0, 1, 2, 3])
    expect(phases(run).slice(0, 5)).toEqual(['failed', 'done', 'done', 'done', 'waiting'])
    await run.retry()
    expect(sent).toEqual([0, 1, 2, 3, 0])
    await run.start()
    expect(sent.toSorted((a, b) => a - b)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})
