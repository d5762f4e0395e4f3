import { test as base } from '@playwright/test'
import { startDemo, type DemoServer } from '../../../scripts/demo-server'
import { collectComplaints, unexpected } from './complaints'
import type { Received, ReceivedRequest } from './received'

interface WorkerFixtures {
  /** More options for this file's demo server, such as `['--delay', '300']`; set with `test.use` at the top of a file. */
  demoOptions: string[]
  /** The demo server this worker's journeys run against; `baseURL` is its origin. */
  demo: DemoServer
}

interface TestFixtures {
  /** Another demo server for one test only. */
  startAnother: (options?: readonly string[]) => Promise<DemoServer>
  /** What the demo API was asked; starts empty in every test. */
  received: Received
  /** Lets console errors matching the pattern pass, e.g. `allowErrors(/status of 422/)`. */
  allowErrors: (pattern: RegExp) => void
}

/** Playwright's `test` with a demo server behind it; any complaint of the page fails the journey. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  demoOptions: [[], { option: true, scope: 'worker' }],

  demo: [
    async ({ demoOptions }, use) => {
      const server = await startDemo(demoOptions)
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],

  baseURL: ({ demo }, use) => use(`${demo.origin}/`),

  startAnother: async ({}, use) => {
    const servers: DemoServer[] = []
    await use(async (options) => {
      const server = await startDemo(options)
      servers.push(server)
      return server
    })
    await Promise.all(servers.map((server) => server.stop()))
  },

  received: async ({ demo }, use) => {
    const address = `${demo.origin}/demo/requests`
    const received = async () => {
      const reply = await fetch(address)
      if (!reply.ok) throw new Error(`${address} answered ${reply.status}`)
      return (await reply.json()) as ReceivedRequest[]
    }
    const clear = async () => {
      const reply = await fetch(address, { method: 'DELETE' })
      if (!reply.ok) throw new Error(`DELETE ${address} answered ${reply.status}`)
    }
    await clear()
    await use(Object.assign(received, { clear }))
  },

  allowErrors: [
    // Named first, its servers outlive the page, which would complain of their end.
    async ({ startAnother: _outlives, context }, use) => {
      const allowed: RegExp[] = []
      const complaints = collectComplaints(context)
      await use((pattern) => void allowed.push(pattern))
      const left = unexpected(complaints, allowed)
      if (left.length > 0) throw new Error(`The page complained:\n${left.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
