import * as monaco from 'monaco-editor/editor'
// Its JSON language loads every feature once the first editor stands, too late for services that the next needs.
import 'monaco-editor/features/register.all'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
// oxlint-disable-next-line import/default -- Vite makes the default export
import editorWorker from 'monaco-editor/editor/editor.worker?worker&url'
// oxlint-disable-next-line import/default -- Vite makes the default export
import jsonWorker from 'monaco-editor/languages/features/json/json.worker?worker&url'
import { stringifyJson } from '../json/stringify'
import type { JsonObject } from '../json/value'
import { startWorker } from './start-worker'

// Without this Vite would serve the workers unbundled, and they would fail.
self.MonacoEnvironment = {
  getWorker: (_id, label) => startWorker(label === 'json' ? jsonWorker : editorWorker),
}

const schemas = new Map<string, unknown>()

/** Completes, explains and checks the model at an address after a JSON Schema until the returned function is called. */
export function takeSchema(uri: string, schema: JsonObject): () => void {
  // The worker knows plain JSON only.
  schemas.set(uri, JSON.parse(stringifyJson(schema)))
  tellSchemas()
  return () => {
    schemas.delete(uri)
    tellSchemas()
  }
}

function tellSchemas(): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    // A schema never makes the page ask other hosts for anything.
    enableSchemaRequest: false,
    schemas: [...schemas].map(([uri, schema]) => ({
      uri: `${uri}.schema`,
      fileMatch: [uri],
      schema,
    })),
  })
}

tellSchemas()

export { monaco }
