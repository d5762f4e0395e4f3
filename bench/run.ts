import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { browserArgs, browserPath } from '../scripts/browser'
import type { Subject } from './measure'
import { tableOf } from './report'
import { startServer } from './server'
import { bytes, inside, large, processor, views, type Bench } from './suites'

// npm run bench -- [--runs N] [--peer-js URL --peer-css URL]
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    'peer-js': { type: 'string' },
    'peer-css': { type: 'string' },
  },
})
const runs = Number(values.runs)
const peerJs = values['peer-js']
const project = join(import.meta.dirname, '..')
// A folder of its own: nobody else's build changes what is measured.
const dist = join(project, 'node_modules', '.cache', 'bench')
await build({ root: project, logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } })
await build({
  ...{ root: project, logLevel: 'warn', configFile: join(project, 'vite.drop-in.config.ts') },
  build: { outDir: join(dist, 'drop-in') },
})

const server = await startServer(
  dist,
  peerJs === undefined ? undefined : { js: peerJs, css: values['peer-css'] ?? '' },
)
const floor: Subject = {
  name: 'floor',
  address: (rows) => `${server.origin}/floor.html?limit=${rows}`,
  row: 'div.row',
}
const ours: Subject = {
  name: 'API UI',
  address: (rows) => `${server.origin}/#/v1/things?limit=${rows}`,
  row: '[role="row"] a',
  usable: '[role="row"]:has(input) a',
}
const dropIn: Subject = {
  name: 'drop-in',
  address: (rows) => `${server.origin}/v1/things?limit=${rows}`,
  row: '[role="row"] a',
}
const peer: Subject | undefined =
  peerJs === undefined
    ? undefined
    : { name: 'peer', address: (rows) => `${server.origin}/peer?limit=${rows}`, row: 'a' }

const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs })
try {
  const bench: Bench = {
    chrome: browser,
    subjects: [floor, ours, dropIn, ...(peer === undefined ? [] : [peer])],
    runs,
  }
  const lines = [
    ...(await views(bench)),
    ...(await processor(bench)),
    ...(await large(bench)),
    ...(await inside(bench)),
    await bytes(dist),
  ]
  console.log(tableOf(lines, peer !== undefined))
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  console.log(
    `\nMedians of ${runs} runs. Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${memory} GiB.`,
  )
} finally {
  await browser.close()
  server.close()
}
