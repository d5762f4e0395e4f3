import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the browser is started with; the package's own list breaks second contexts and turns CORS off. */
export const browserArgs: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const modules = join(import.meta.dirname, '..', 'node_modules')
let unpacking: Promise<void> | undefined

/**
 * The path of a Chromium that needs nothing installed on the machine: `CHROME_PATH`, or the one that
 * came with `npm ci`, unpacked at the first call. Sets what that one needs in this process's environment.
 */
export async function browserPath(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The browser from npm is for linux-x64; set CHROME_PATH to a Chrome or Chromium',
    )
  const home = join(modules, '.cache', 'chromium', await packageVersion())
  const chromium = join(home, 'chromium')
  if (!existsSync(chromium)) await (unpacking ??= unpack(home))
  prepend('LD_LIBRARY_PATH', join(home, 'al2023', 'lib'))
  process.env.FONTCONFIG_FILE = join(home, 'fonts.conf')
  return chromium
}

async function packageVersion(): Promise<string> {
  const path = join(modules, '@sparticuz', 'chromium', 'package.json')
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string }
  return version
}

/** Unpacks beside the target and renames in one step, so that processes starting at once never see half of it. */
async function unpack(home: string): Promise<void> {
  const draft = `${home}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  const before = { ...process.env }
  try {
    process.env.TMPDIR = draft
    // The package unpacks NSS, NSPR and expat only where it believes to run in this cloud.
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    restore(before)
  }
  await writeFile(join(draft, 'fonts.conf'), fontConfig(home))
  try {
    await rename(draft, home)
  } catch (error) {
    // Another process was first, and its copy is as good as ours.
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(join(home, 'chromium'))) throw error
  }
}

/** The package's own file names directories that exist in its cloud only. */
function fontConfig(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function prepend(name: string, directory: string): void {
  const rest = (process.env[name] ?? '').split(':').filter((part) => part && part !== directory)
  process.env[name] = [directory, ...rest].join(':')
}

function restore(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
}
