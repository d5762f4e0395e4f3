import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { publish } from './drop-in/publish'

// npm run build -- [--quiet]: the site in dist/ and the drop-in in dist/drop-in/.
const root = join(import.meta.dirname, '..')
const logLevel = process.argv.includes('--quiet') ? 'warn' : 'info'
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string
}
// One after the other: the first empties dist/.
await build({ root, logLevel, configFile: join(root, 'vite.config.ts') })
await build({ root, logLevel, configFile: join(root, 'vite.drop-in.config.ts') })
// Both are made of the same parts.
await copyFile(join(root, 'dist', 'licences.md'), join(root, 'dist', 'drop-in', 'licences.md'))
await publish(join(root, 'dist', 'drop-in'), version)
