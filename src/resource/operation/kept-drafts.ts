import { equalJson } from '../../json/equal'
import { parseJson } from '../../json/parse'
import { stringifyJson } from '../../json/stringify'
import { isObject, objectFrom, own, type JsonObject, type JsonValue } from '../../json/value'
import { Draft, type KeptDraft } from '../../forms/draft'
import { isSecretName } from '../../request-preview/activity/secret-names'
import type { SchemaSet } from '../../schema/schema-set'
import type { Plan } from './planning'
import { dropSecrets, fieldHoldsSecret, schemaHoldsSecret } from './secret-types'

/** A draft as it is kept for the tab; `incomplete` says that secrets were left out. */
interface Stored extends KeptDraft {
  readonly incomplete: boolean
}

/** Beyond this many characters a draft lasts as long as the page only. */
const longest = 500_000

type Place = Pick<Plan, 'schema' | 'original' | 'mode'>

/** Whether somebody has put something into the draft, be it finished or not. */
export function holdsWork(draft: Draft): boolean {
  return draft.touchedNames().length > 0 || draft.typedAt([])?.reason !== undefined
}

/** Keeps a draft for as long as the tab is open, without its secrets; one that holds nothing is forgotten. */
export function keepDraft(key: string, draft: Draft, { schema }: Place, schemas: SchemaSet): void {
  if (!holdsWork(draft)) return forgetDraft(key)
  const { notes } = draft.keep()
  const original = partOf(draft, draft.original)
  const value = partOf(draft, draft.value)
  const safe = dropSecrets(value, schema, schemas)
  const isSafe = (path: string) => {
    const [name] = JSON.parse(path) as (string | number)[]
    return name === undefined
      ? !schemaHoldsSecret(schema, schemas)
      : !fieldHoldsSecret(schema?.fields.get(String(name)), schemas)
  }
  const stored: Stored = {
    mode: draft.mode,
    original: stringifyJson(dropSecrets(original, schema, schemas)),
    value: stringifyJson(safe),
    notes: {
      typed: notes.typed.filter(([path]) => isSafe(path)),
      rows: notes.rows
        .filter(([path]) => isSafe(path))
        .map(([path, rows]) => [path, rows.filter(([key]) => !isSecretName(key))]),
    },
    incomplete: !equalJson(value, safe),
  }
  const text = JSON.stringify(stored)
  if (text.length > longest) return forgetDraft(key)
  attempt(() => sessionStorage.setItem(nameOf(key), text))
}

/** The draft that was kept, on top of what the form begins with by now; undefined when none was. */
export function keptDraft(
  key: string,
  { original, mode }: Place,
): { draft: Draft; incomplete: boolean } | undefined {
  const text = attempt(() => sessionStorage.getItem(nameOf(key)))
  if (text === null || text === undefined) return undefined
  return attempt(() => {
    const stored = JSON.parse(text) as Stored
    if (stored.mode !== mode) return undefined
    const over = (text: string) => stringifyJson(merged(original, parseJson(text)))
    const draft = Draft.restore({
      ...stored,
      original: mode === 'update' ? over(stored.original) : stringifyJson(original),
      value: mode === 'update' ? over(stored.value) : stored.value,
    })
    return { draft, incomplete: stored.incomplete }
  })
}

/** What further drafts of an operation are kept under. */
export function furtherKept(key: string): string[] {
  const start = nameOf(key)
  const names = attempt(() => Object.keys(sessionStorage)) ?? []
  return names
    .filter((name) => name.startsWith(start) && name !== start)
    .map((name) => key + name.slice(start.length))
}

export function forgetDraft(key: string): void {
  attempt(() => sessionStorage.removeItem(nameOf(key)))
}

/** Of an update only what was touched: the rest is read again from the server. */
function partOf(draft: Draft, value: JsonObject): JsonObject {
  if (draft.mode !== 'update') return value
  return objectFrom(
    draft.touchedNames().flatMap((name) => {
      const stands = own(value, name)
      return stands === undefined ? [] : [[name, stands] as const]
    }),
  )
}

function merged(under: JsonObject, over: JsonValue): JsonObject {
  return objectFrom([...Object.entries(under), ...(isObject(over) ? Object.entries(over) : [])])
}

function nameOf(key: string): string {
  return `api-ui.draft ${key}`
}

/** Storage may be forbidden or full, and what is in it may be anybody's: then a draft lasts as long as the page. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
