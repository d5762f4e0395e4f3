import { merged, objectOf, type Json, type JsonObject } from '../json'
import type { Catalog } from '../schema/catalog'
import type { FieldType } from '../schema/field-type'
import type { Field, Schema } from '../schema/schema'
import { satisfiesRange } from '../schema/version-range'
import { randomFor, type Random } from './random'
import { sampleText } from './sample-text'
import { timestamp } from './world'

/** What making up a value needs to know. */
export interface SampleContext {
  readonly catalog: Catalog
  /** The id of some resource of a type. */
  readonly reference: (type: string, n: number) => string | null
  /** Values already made up, shared by rows: ten thousand services need not have as many launchConfigs. */
  readonly pool: Map<string, Json>
}

/** The moment the newest made-up resource was made, in milliseconds. */
export const latest = Date.UTC(2026, 8, 1, 12)

const madeKeys: ReadonlySet<string> = new Set(['id', 'type', 'links', 'actions'])
const deep = 3
const deepest = 8
const variants = 64
const individual: ReadonlySet<string> = new Set(['name', 'uuid', 'created'])

/** Made-up values for every field of a schema; the same for the same index. */
export function sampleData(context: SampleContext, schema: Schema, index: number): JsonObject {
  const data = objectOf()
  for (const field of schema.fields.values())
    if (!madeKeys.has(field.name)) data[field.name] = pooled(context, schema, field, index)
  return data
}

function pooled(context: SampleContext, schema: Schema, field: Field, index: number): Json {
  const key = `${schema.id}.${field.name}`
  if (field.unique || individual.has(field.name))
    return sample(context, field, field.type, key, index, 0)
  const variant = `${key} ${index % variants}`
  const known = context.pool.get(variant)
  if (known !== undefined) return known
  const value = sample(context, field, field.type, key, index % variants, 0)
  context.pool.set(variant, value)
  return value
}

/** A made-up value of an embedded type, with its `type`. */
export function sampleEmbedded(context: SampleContext, schema: Schema, index: number): JsonObject {
  return embedded(context, schema, schema.id, index, 0)
}

function values(
  context: SampleContext,
  schema: Schema,
  key: string,
  index: number,
  depth: number,
): JsonObject {
  // Types can contain each other: deep down only what is required is made up.
  return objectOf(
    [...schema.fields.values()]
      .filter(({ name, required }) => !madeKeys.has(name) && (depth < deep || required))
      .map((field) => [
        field.name,
        sample(context, field, field.type, `${key}.${field.name}`, index, depth),
      ]),
  )
}

function embedded(
  context: SampleContext,
  schema: Schema,
  key: string,
  index: number,
  depth: number,
): JsonObject {
  return merged(objectOf([['type', schema.id]]), values(context, schema, key, index, depth))
}

function sample(
  context: SampleContext,
  field: Field,
  type: FieldType,
  key: string,
  index: number,
  depth: number,
): Json {
  const random = randomFor(`${key} ${index}`)
  switch (type.kind) {
    case 'array': {
      if (depth >= deep && !field.required) return []
      const length = Math.max(
        field.minLength ?? 0,
        Math.min(1 + random.below(2), field.maxLength ?? 2),
      )
      return Array.from({ length }, (_, i) =>
        sample(context, inner(field), type.of, `${key}[${i}]`, index, depth + 1),
      )
    }
    case 'map':
      if (depth >= deep && !field.required) return objectOf()
      return objectOf(
        ['first', 'second'].map((name) => [
          name,
          sample(context, inner(field), type.of, `${key}.${name}`, index, depth + 1),
        ]),
      )
    case 'reference':
      return context.reference(type.to, random.below(1000))
    case 'embedded': {
      const schema = context.catalog.get(type.schema)
      if (!schema || depth >= deepest) return field.nullable ? null : objectOf()
      return embedded(context, schema, key, index, depth + 1)
    }
    default:
      return simple(field, type.name, key, index)
  }
}

// The limits of an array field are its own; its items are free, apart from their options and characters.
function inner(field: Field): Field {
  return { ...field, minLength: field.minLength === null ? null : 1 }
}

function simple(field: Field, type: string, key: string, index: number): Json {
  const random = randomFor(`${key} ${index}`)
  const whole = () => {
    const highest = Math.floor(field.max ?? Infinity)
    const least = Math.ceil(field.min ?? (highest < 0 ? highest - 999 : 0))
    return least + random.below(Math.min(1000, highest - least + 1))
  }
  switch (type) {
    case 'int':
    case 'byte':
    case 'intOrString':
      return whole()
    case 'float':
    case 'number':
      return Math.min(whole() + 0.25, field.max ?? Infinity)
    case 'boolean':
    case 'bool':
      return random.below(2) === 1
    case 'date':
      return timestamp(latest - index * 3_600_000 - random.below(3_600_000))
    case 'json':
      return objectOf([
        ['note', 'anything'],
        ['count', random.below(10)],
      ])
    case 'blob':
    case 'base64': {
      // Four characters for every three bytes.
      const bytes = Buffer.from(`${key} ${index}`)
      return bytes.subarray(0, Math.floor((field.maxLength ?? Infinity) / 4) * 3).toString('base64')
    }
    case 'version':
      return sampleVersion(field, random)
    case 'enum':
      return enumValue(field, random.below(1000))
    default:
      return field.options?.length
        ? enumValue(field, random.below(1000))
        : sampleText(field, key, index)
  }
}

const versions = Array.from({ length: 10 }, (_, major) =>
  Array.from({ length: 20 }, (_, minor) => `${major}.${minor}`),
).flat()

function sampleVersion({ satisfies }: Field, random: Random): string {
  if (satisfies === null) return `1.${random.below(20)}.${random.below(10)}`
  const fitting = versions.filter((version) => satisfiesRange(`${version}.9`, satisfies))
  return `${fitting[random.below(fitting.length)] ?? '1.0'}.9`
}

function enumValue(field: Field, n: number): string {
  const options = field.options ?? []
  return options[n % Math.max(1, options.length)] ?? 'unknown'
}
