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

/** How one comes to the program: by a site of its own, or by the API's own pages. */
export const waysIn = ['standalone', 'drop-in'] as const

interface TestFixtures {
  /** Which of them a test takes; set with `test.use`. */
  wayIn: (typeof waysIn)[number]
  /** The address to go to for a path of the API (with query and what is ours behind a `#`). */
  at: (path: string) => string
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

  wayIn: ['standalone', { option: true }],

  at: ({ wayIn }, use) => use((path) => (wayIn === 'standalone' ? `./#${path}` : `.${path}`)),

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
