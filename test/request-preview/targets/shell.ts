import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The shells whose reading of our text is proven, where they are installed. */
export const shells = ['bash', 'dash', 'zsh'] as const

/** Whether a program can be started here. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** What a script left behind. */
export interface ShellResult {
  /** One exit status per command. */
  readonly statuses: readonly number[]
  readonly output: Buffer
  /** What the commands complained about, for a failing test to show. */
  readonly complaints: string
  /** Files that only a command which should never have run can have made. */
  readonly strangers: readonly string[]
}

/** Runs commands one after the other in one process of a shell, in an empty folder and an environment of its own. */
export async function runInShell(
  shell: string,
  commands: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ShellResult> {
  const folder = await mkdtemp(join(tmpdir(), 'api-ui-shell-'))
  try {
    // Braces on lines of their own leave the command's text as it is.
    const script = commands.map(
      (command) => `{\n${command}\n} </dev/null 2>>complaints\nprintf '%s\\n' "$?" >>statuses\n`,
    )
    await writeFile(join(folder, 'script'), script.join(''))
    const child = spawn(shell, ['script'], {
      cwd: folder,
      // No proxy and no .curlrc of whoever runs the tests.
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, NO_PROXY: '*', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    await once(child, 'close')
    const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '')
    const expected = new Set(['script', 'complaints', 'statuses'])
    return {
      statuses: (await read('statuses')).split('\n').filter(Boolean).map(Number),
      output: Buffer.concat(output),
      complaints: await read('complaints'),
      strangers: (await readdir(folder)).filter((name) => !expected.has(name)),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}
