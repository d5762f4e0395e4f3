import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dropIn, gzipped, readParts, type Part } from './size-parts'

/** KiB of gzip -9 that may cross the wire before the first view stands. */
const budget = 150

const usage = `Usage: npm run size -- [--check]

Prints what each part of dist/ weighs, compressed; with --check it ends with 1 where the first view is over ${budget} KiB.`
const { check: isCheck, help } = readArguments()
if (help === true) {
  console.log(usage)
  process.exit()
}

const dist = join(import.meta.dirname, '..', 'dist')

if (!existsSync(join(dist, '.vite', 'manifest.json'))) {
  console.error('There is no dist/ with a manifest; run `npm run build` first.')
  process.exit(1)
}

const { first, lazy, rest } = await readParts(dist)
console.log('First view')
for (const file of first.files) line(file, kibibytes({ name: file, files: [file] }))
line('together', kibibytes(first))
console.log('\nFirst view of the drop-in')
for (const file of dropIn.files) line(file, kibibytes({ name: file, files: [file] }))
line('together', kibibytes(dropIn))
if (lazy.length > 0) console.log('\nLoaded when needed, with what each brings along')
for (const part of lazy) line(part.name, kibibytes(part))
if (rest.length > 0) console.log('\nOther files')
for (const file of rest) line(file, kibibytes({ name: file, files: [file] }))

if (isCheck === true) for (const part of [first, dropIn]) check(part)

function readArguments() {
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({ options: { check: flag, help: flag } }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    process.exit(2)
  }
}

function check(part: Part): void {
  const total = kibibytes(part)
  const verdict = total > budget ? 'is over' : 'keeps'
  console.log(`\nThe ${part.name} ${verdict} the budget: ${total.toFixed(1)} of ${budget} KiB gz`)
  if (total > budget) process.exitCode = 1
}

function kibibytes(part: Part): number {
  return part.files.reduce((sum, file) => sum + gzipped(join(dist, file)), 0) / 1024
}

function line(name: string, size: number): void {
  console.log(`${size.toFixed(1).padStart(8)} KiB gz  ${name}`)
}
