import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { referenceFormats } from '../src/reference/formats'
import { referenceOf } from '../src/reference/reference'
import { described } from '../src/schema/described'
import { readJsonFile, readSchemasFile } from './read-json-file'

// npm run reference -- --schemas FILE --format openapi|jsonschema|ts|markdown|html --out DIR [--docs FILE]
const ids = referenceFormats.map(({ id }) => id).join('|')
const usage = `Usage: npm run reference -- --schemas FILE --format ${ids} --out DIR [--docs FILE]

Writes the reference of an API from its saved /schemas reply into a folder. --docs names a file with more
descriptions: a list of { id, description, resourceFields: { name: { description } } }.`

try {
  console.log(await run())
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

async function run(): Promise<string> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { schemas: text, format: text, out: text, docs: text, help: { type: 'boolean' } },
  })
  if (values.help === true) return usage
  const { schemas: file, out, docs } = values
  const format = referenceFormats.find(({ id }) => id === values.format)
  if (file === undefined || values.format === undefined || out === undefined)
    throw new Error(`--schemas, --format and --out are all needed.\n\n${usage}`)
  if (format === undefined) throw new Error(`There is no format ${values.format}.\n\n${usage}`)
  const schemas = await readSchemasFile(file)
  const whole = docs === undefined ? schemas : described(schemas, await readJsonFile(docs))
  const files = format.write(referenceOf(whole))
  for (const [path, content] of files) {
    const target = join(out, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  return `${files.size} ${files.size === 1 ? 'file' : 'files'} written to ${out}.`
}
