import { defineConfig } from '@playwright/test'
import { browserArgs, browserPath } from './scripts/browser'

const executablePath = await browserPath()

export default defineConfig({
  testDir: process.env.DEEP === undefined ? 'test/journeys' : 'test/deep',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Machines differ, and may be busy: what counts is that what is waited for comes.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath, args: browserArgs },
    viewport: { width: 1280, height: 800 },
    // Traces cost a third of the time; TRACE=1 records them for the journeys that fail.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    // Recording video needs a separate download that npm does not bring.
    video: 'off',
  },
})
