import { parseJson } from '../../src/json/parse'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'
import { client } from '../demo/client'

/** What the demo API says of itself. */
export async function demoSchemas(): Promise<SchemaSet> {
  const reply = await client().get('/v1/schemas')
  return readSchemas(parseJson(reply.text))
}
