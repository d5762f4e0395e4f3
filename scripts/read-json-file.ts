import { readFile } from 'node:fs/promises'
import { parseJson } from '../src/json/parse'
import type { JsonValue } from '../src/json/value'
import { readSchemas, type SchemaSet } from '../src/schema/schema-set'

/** Reads a JSON file. Throws with its name in the message. */
export async function readJsonFile(path: string): Promise<JsonValue> {
  try {
    return parseJson(await readFile(path, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${path} cannot be read: ${why}`, { cause: error })
  }
}

/** Reads a saved /schemas reply. Throws where it holds no schemas. */
export async function readSchemasFile(path: string): Promise<SchemaSet> {
  const schemas = readSchemas(await readJsonFile(path))
  if (schemas.all.length === 0) throw new Error(`${path} holds no schemas.`)
  return schemas
}
