import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseJson } from '../src/json/parse'
import type { JsonValue } from '../src/json/value'

const folder = join(import.meta.dirname, '..', '..', 'shared', 'fixtures')

/** The text of a recorded reply that is kept beside the project; undefined, said aloud, where it is not. */
function fixtureText(name: string): string | undefined {
  const path = join(folder, name)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  process.stderr.write(
    `Skipped what needs the recorded reply ${name}: it is not beside the project.\n`,
  )
  return undefined
}

/** The same as JSON. */
export function fixture(name: string): JsonValue | undefined {
  const text = fixtureText(name)
  return text === undefined ? undefined : parseJson(text)
}
