import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipped, readParts, type Part } from './size-parts'

/** KiB of gzip -9 that may cross the wire before the first view stands. */
const budget = 150

const dist = join(import.meta.dirname, '..', 'dist')

if (!existsSync(join(dist, '.vite', 'manifest.json'))) {
  console.error('There is no dist/ with a manifest; run `npm run build` first.')
  process.exit(1)
}

const { first, lazy, rest } = await readParts(dist)
const total = kibibytes(first)
console.log('First view')
for (const file of first.files) line(file, kibibytes({ name: file, files: [file] }))
line('together', total)
if (lazy.length > 0) console.log('\nLoaded when needed, with what each brings along')
for (const part of lazy) line(part.name, kibibytes(part))
if (rest.length > 0) console.log('\nOther files')
for (const file of rest) line(file, kibibytes({ name: file, files: [file] }))

if (process.argv.includes('--check')) {
  const verdict = total > budget ? 'is over' : 'keeps'
  console.log(`\nThe first view ${verdict} the budget: ${total.toFixed(1)} of ${budget} KiB gz`)
  if (total > budget) process.exitCode = 1
}

function kibibytes(part: Part): number {
  return part.files.reduce((sum, file) => sum + gzipped(join(dist, file)), 0) / 1024
}

function line(name: string, size: number): void {
  console.log(`${size.toFixed(1).padStart(8)} KiB gz  ${name}`)
}
