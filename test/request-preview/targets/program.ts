import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What a program left behind. */
export interface ProgramResult {
  readonly status: number
  readonly output: string
  /** What it complained about, for a failing test to show. */
  readonly complaints: string
  /** Files that only code which should never have run can have made. */
  readonly strangers: readonly string[]
}

/** Runs a program in a folder that holds nothing but these files, in an environment of its own. */
export async function runProgram(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  const folder = await mkdtemp(join(tmpdir(), 'api-ui-program-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const own = new Set(await readdir(folder))
    const child = spawn(program, args, {
      cwd: folder,
      // No proxy and no settings of whoever runs the tests.
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, NO_PROXY: '*', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let complaints = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
    const [status] = (await once(child, 'close')) as [number | null]
    const left = await readdir(folder)
    const strangers = left.filter((name) => !own.has(name) && !byTheProgramItself.has(name))
    return { status: status ?? 1, output, complaints, strangers }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const byTheProgramItself = new Set(['__pycache__', '.cache', '.config'])
