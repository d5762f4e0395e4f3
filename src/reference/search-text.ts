import type { Schema } from '../schema/schema'
import { plainText } from '../schema/rich-text'
import { actionsOf } from './uses'

/** What of a type fits what is looked for. */
export interface Match {
  readonly schema: Schema
  /** Fields and actions whose name or description holds every word. */
  readonly fields: readonly string[]
  readonly actions: readonly string[]
  /** Lower is better: the name itself, the plural, a part of the name, then what is inside. */
  readonly rank: number
}

/** Everything written about a type in lower case: its names, description, fields and actions. */
export function searchText(schema: Schema): string {
  const fields = [...schema.fields.values()].map((field) => `${field.name} ${field.description}`)
  const actions = actionsOf(schema).map(({ name }) => name)
  const words = [schema.id, schema.pluralName, plainText(schema.description), ...fields, ...actions]
  return words.join('\n').toLowerCase()
}

/** The types in which every word of `wanted` stands somewhere, the best first; all of them when nothing is wanted. */
export function findTypes(schemas: readonly Schema[], wanted: string): Match[] {
  const words = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0)
    return schemas.map((schema) => ({ schema, fields: [], actions: [], rank: 0 }))
  const holdsAll = (text: string) => words.every((word) => text.includes(word))
  return schemas
    .flatMap((schema): Match[] => {
      if (!holdsAll(textOf(schema))) return []
      const fields = [...schema.fields.values()]
        .filter(({ name, description }) => holdsAll(`${name} ${description}`.toLowerCase()))
        .map(({ name }) => name)
      const actions = actionsOf(schema)
        .map(({ name }) => name)
        .filter((name) => holdsAll(name.toLowerCase()))
      return [{ schema, fields, actions, rank: rankOf(schema, words) }]
    })
    .toSorted((a, b) => a.rank - b.rank)
}

function rankOf({ id, pluralName }: Schema, words: readonly string[]): number {
  const names = [id.toLowerCase(), pluralName.toLowerCase()]
  const wanted = words.join(' ')
  if (names.includes(wanted)) return 0
  if (names.some((name) => name.startsWith(wanted))) return 1
  return names.some((name) => words.every((word) => name.includes(word))) ? 2 : 3
}

const texts = new WeakMap<Schema, string>()

function textOf(schema: Schema): string {
  const known = texts.get(schema)
  if (known !== undefined) return known
  const text = searchText(schema)
  texts.set(schema, text)
  return text
}
