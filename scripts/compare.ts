import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { compareSchemas } from '../src/reference/compare/compare'
import { comparisonJson, comparisonMarkdown } from '../src/reference/compare/export-comparison'
import { readSchemasFile } from './read-json-file'

// npm run compare -- A B [--format markdown|json] [--out FILE]
const usage = `Usage: npm run compare -- BEFORE AFTER [--format markdown|json] [--out FILE]

Tells how the API of one saved /schemas reply differs from that of another, and what of that breaks whoever uses
the first. Ends with 0 when nothing does, 1 when something does, and 2 when it could not compare.`

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

async function run(): Promise<number> {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { ...text, default: 'markdown' }, out: text, help: { type: 'boolean' } },
  })
  if (values.help === true) {
    console.log(usage)
    return 0
  }
  const [before, after] = positionals
  const write = { markdown: comparisonMarkdown, json: comparisonJson }[values.format]
  if (before === undefined || after === undefined || positionals.length > 2 || write === undefined)
    throw new Error(usage)
  const changes = compareSchemas(await readSchemasFile(before), await readSchemasFile(after))
  const report = write({ before, after, changes })
  if (values.out === undefined) process.stdout.write(report)
  else await writeFile(values.out, report)
  return changes.some(({ breaking }) => breaking) ? 1 : 0
}
