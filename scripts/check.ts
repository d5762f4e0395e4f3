import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwrightCounts, vitestCounts } from './check-counts'
import { heading, lastLine, table } from './check-report'
import { run, skipped, type Outcome, type Step } from './check-step'

const reports = await mkdtemp(join(tmpdir(), 'api-ui-checks-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

/** These look at files only, so two at a time use both cores; their output is shown when they are done. */
const quick: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'build', command: ['tsx', 'scripts/build.ts', '--quiet'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: ['knip'] },
]

const unit: Step = {
  name: 'unit and component tests',
  command: [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ],
  counts: () => vitestCounts(vitestReport),
}

const size: Step = { name: 'size budget', command: ['tsx', 'scripts/size.ts', '--check'] }

const journeys: Step = {
  name: 'journeys',
  command: ['playwright', 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  counts: () => playwrightCounts(playwrightReport),
}

const outcomes: Outcome[] = []
const ends: Promise<Outcome>[] = []
for (const [index, step] of quick.entries()) {
  const twoBefore = ends[index - 2] ?? Promise.resolve()
  ends.push(twoBefore.then(() => run(step, 'buffered')))
}
for (const end of ends) {
  const done = await end
  console.log(heading(done.name, done.seconds))
  process.stdout.write(done.output)
  outcomes.push(done)
}

const built = outcomes.some(({ name, failed }) => name === 'build' && failed === 0)
for (const step of [unit, size, journeys]) {
  console.log(heading(step.name))
  const possible = step === unit || built
  const done = possible ? await run(step, 'shown') : skipped(step, 'there is no build')
  outcomes.push(done)
}

await rm(reports, { recursive: true, force: true })
console.log(`\n${table(outcomes)}`)
console.log(lastLine(outcomes))
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0
