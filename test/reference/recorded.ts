import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'
import { fixture } from '../fixtures'

/** What a real server said of itself; undefined, said aloud, where it is not beside the project. */
export function recorded(server: string): SchemaSet | undefined {
  const reply = fixture(`recorded/${server}-schemas.json`)
  return reply === undefined ? undefined : readSchemas(reply)
}
