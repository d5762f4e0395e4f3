import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** What a test runner says it did. */
export interface Counts {
  passed: number
  failed: number
  /** Tests that were not executed. */
  skipped: number
  /** The names of those that failed. */
  failures?: readonly string[]
}

export interface Step {
  name: string
  /** A program of node_modules/.bin and its arguments. */
  command: readonly [program: string, ...args: string[]]
  env?: Record<string, string>
  /** For a test runner: what its report says; without it the step counts as one check. */
  counts?: () => Promise<Counts>
  /** After how many minutes it is ended; four, unless told. */
  minutes?: number
}

export interface Outcome extends Counts {
  name: string
  seconds: number
  /** Everything the step wrote, when it was buffered. */
  output: string
  /** Why something is not as it should be, in a few words. */
  remark: string
}

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')

/** Runs a step to its end; never rejects. */
export async function run(step: Step, output: 'buffered' | 'shown'): Promise<Outcome> {
  const start = performance.now()
  const ended = await execute(step, output)
  const seconds = (performance.now() - start) / 1000
  const done = { name: step.name, seconds, output: ended.text }
  const own = ended.ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
  if (!step.counts) return { ...done, ...own, remark: ended.remark }
  const counts = await step.counts().catch(() => undefined)
  if (!counts) return { ...done, ...own, passed: 0, failed: 1, remark: 'wrote no report' }
  // A runner may fail without a failed test: a file that cannot be read, an error between tests, no test at all.
  if (!ended.ok && counts.failed === 0)
    return { ...done, ...counts, failed: 1, remark: ended.remark || 'failed outside of a test' }
  return { ...done, ...counts, remark: ended.remark }
}

/** The outcome of a step that would be pointless; it counts neither as passed nor as failed. */
export function skipped(step: Step, reason: string): Outcome {
  const none = { passed: 0, failed: 0, skipped: 0 }
  return { name: step.name, seconds: 0, output: '', ...none, remark: `skipped: ${reason}` }
}

interface Ended {
  ok: boolean
  text: string
  remark: string
}

function execute(step: Step, output: 'buffered' | 'shown'): Promise<Ended> {
  const [program, ...args] = step.command
  return new Promise((resolve) => {
    let text = ''
    let remark = ''
    const child = spawn(join(bin, program), args, {
      cwd: root,
      env: { ...process.env, ...step.env, PATH: [bin, process.env.PATH].join(delimiter) },
      stdio: [
        'ignore',
        output === 'shown' ? 'inherit' : 'pipe',
        output === 'shown' ? 'inherit' : 'pipe',
      ],
    })
    // A step that hangs must not hang the whole.
    const { minutes = 4 } = step
    const timer = setTimeout(() => {
      remark = `ended after ${minutes} minutes`
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
    }, minutes * 60_000)
    const read = (chunk: Buffer) => (text += chunk.toString())
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ ok: false, text: `${text}${error.message}\n`, remark: 'could not be started' })
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ ok: code === 0, text, remark })
    })
  })
}
