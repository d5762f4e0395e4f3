import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwrightCounts, vitestCounts } from './check-counts'
import { failures, heading, lastLine, table } from './check-report'
import { figureLines, readFigures } from './figures'
import { run, skipped, type Outcome, type Step } from './check-step'

// npm test, and with --deep what takes longer than five minutes.
const deep = process.argv.includes('--deep')
const reports = await mkdtemp(join(tmpdir(), 'api-ui-checks-'))
const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')
const figuresFile = join(reports, 'figures.jsonl')
const runnerEnv = { FIGURES: figuresFile, ...(deep && { DEEP: '1' }) }
const minutes = deep ? 20 : 4
const build: Step = { name: 'build', command: ['tsx', 'scripts/build.ts', '--quiet'] }

/** These look at files only, so two at a time use both cores; their output is shown when they are done. */
const quick: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  build,
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
  env: runnerEnv,
  counts: () => vitestCounts(vitestReport),
  minutes,
}

const size: Step = { name: 'size budget', command: ['tsx', 'scripts/size.ts', '--check'] }

const journeys: Step = {
  name: 'journeys',
  command: ['playwright', 'test', '--reporter=list,json'],
  env: { ...runnerEnv, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  counts: () => playwrightCounts(playwrightReport),
  minutes,
}

const outcomes: Outcome[] = []
const ends: Promise<Outcome>[] = []
for (const [index, step] of (deep ? [build] : quick).entries()) {
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
for (const step of deep ? [unit, journeys] : [unit, size, journeys]) {
  console.log(heading(step.name))
  const possible = step === unit || built
  const done = possible ? await run(step, 'shown') : skipped(step, 'there is no build')
  outcomes.push(done)
}

const figures = await readFigures(figuresFile)
await rm(reports, { recursive: true, force: true })
console.log(`\n${figureLines(figures)}\n\n${table(outcomes)}`)
process.stdout.write(failures(outcomes))
console.log(lastLine(outcomes))
process.exitCode =
  outcomes.some(({ failed }) => failed > 0) || figures.some(({ wrong }) => wrong > 0) ? 1 : 0
