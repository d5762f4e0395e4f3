import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** A running demo server; `origin` has no slash at its end. */
export interface DemoServer {
  origin: string
  stop: () => Promise<void>
}

const root = join(import.meta.dirname, '..')
const startLimit = 20_000

/** Starts `demo/main.ts` on a free port, serving the built site; rejects with its output when it does not come up. */
export async function startDemo(options: readonly string[] = []): Promise<DemoServer> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join('demo', 'main.ts'), '--port', '0', ...options],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const stop = async () => {
    process.off('exit', killWithUs)
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), 2_000)
    await exited
    clearTimeout(force)
  }

  let output = ''
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /API UI\s+(http:\/\/\S+)/.exec(output)
      if (found?.[1]) resolve(found[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    void exited.then(() => reject(new Error(`The demo server ended before it was up:\n${output}`)))
    setTimeout(
      () => reject(new Error(`The demo server printed no address in 20 s:\n${output}`)),
      startLimit,
    ).unref()
  })
  try {
    return { origin: new URL(await address).origin, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
