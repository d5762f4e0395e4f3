import { sampleSeed } from '../data/saved-world'
import type { Schedule } from '../data/schedule'
import { birthOf } from '../data/lifecycle'
import { Store, type Seed } from '../data/store'
import { uuidFor } from '../data/random'
import { textValue, type ActionRule, type Behaviour, type World } from '../data/world'
import { merged, objectOf, type Json } from '../json'
import type { Catalog } from '../schema/catalog'
import type { Schema } from '../schema/schema'
import { readSchemas } from '../schema/read-schemas'
import { builtInTypes } from '../types/built-in-types'
import type { TypeDefinition } from '../types/definition'
import { schemasReply } from '../types/schema-json'
import { containerRow } from './rows'
import { smallWorld } from './small-world'

/** The account everything belongs to that is created outside of a project, as with a project's key. */
const defaultProject = '1a5'

/** The demo's own world; with `rows` every collection is filled up to that many resources. */
export function builtInWorld(options: {
  readonly schedule: Schedule
  readonly delay: number
  readonly rows: number
  /** The version root's path. */
  readonly root?: string
}): World {
  const parents = builtInTypes.flatMap(({ id, parent }): [string, string][] =>
    parent ? [[id, parent]] : [],
  )
  const catalog = readSchemas(schemasReply(builtInTypes, options.root), new Map(parents))
  const prefixes = new Map(builtInTypes.map(({ id, prefix }) => [id, prefix]))
  const behaviours = new Map(builtInTypes.map((type) => [type.id, behaviourOf(catalog, type)]))
  const store = new Store(catalog, {
    idPrefix: (family) => prefixes.get(family) ?? '1x',
    seeds: (family) => seedsOf(catalog, family, options.rows),
  })
  return {
    catalog,
    store,
    schedule: options.schedule,
    delay: options.delay,
    behaviour: (type) => behaviours.get(type) ?? inert,
    owned: true,
    defaultProject,
  }
}

const inert: Behaviour = {
  actions: new Map(),
  collectionActions: new Map(),
  create: () => [],
  versioned: false,
}

function behaviourOf(catalog: Catalog, type: TypeDefinition): Behaviour {
  const states = catalog.get(type.id)?.fields.get('state')?.options ?? []
  const collectionActions = Object.entries(type.collectionActions ?? {})
  return {
    actions: new Map<string, ActionRule>(Object.entries(type.actions ?? {})),
    collectionActions: new Map(collectionActions.map(([name, { run }]) => [name, run])),
    create: type.create ?? (() => birthOf(states)),
    versioned: type.versioned ?? false,
    ...(type.shown && { shown: type.shown }),
    ...(type.idFor && { idFor: type.idFor }),
  }
}

function* seedsOf(catalog: Catalog, family: string, rows: number): Iterable<Seed> {
  const seeds = smallWorld.filter(({ type }) => catalog.family(type) === family)
  for (const seed of seeds) yield complete(catalog, seed)
  if (rows === 0) return
  const context = { catalog, reference: referenceTo(catalog), pool: new Map<string, Json>() }
  for (const schema of catalog.schemas.filter((one) => isFilled(catalog, one, family))) {
    const present = seeds.filter(({ type, data }) => type === schema.id && data.removed == null)
    // Some more containers are removed already: they can only be seen by who asks for them.
    const removed = schema.id === 'container' ? Math.ceil(rows / 25) : 0
    for (let i = present.length; i < rows + removed; i++) {
      const sample = sampleSeed(context, schema, i)
      yield complete(
        catalog,
        schema.id === 'container' ? containerRow(sample, i, i >= rows) : sample,
      )
    }
  }
}

// A type others derive from is filled by them; some are what they are.
function isFilled(catalog: Catalog, schema: Schema, family: string): boolean {
  if (schema.path === null || catalog.family(schema.id) !== family || fixed.has(schema.id))
    return false
  return ['service', 'account'].includes(schema.id) || catalog.kindsOf(schema).length === 1
}

function referenceTo(catalog: Catalog): (type: string, n: number) => string | null {
  const known = new Map<string, string[]>()
  return (type, n) => {
    // Whatever has an owner belongs to a project.
    const wanted = type === 'account' ? 'project' : type
    const ids =
      known.get(wanted) ??
      smallWorld.filter((seed) => catalog.isA(seed.type, wanted)).flatMap(({ id }) => id ?? [])
    known.set(wanted, ids)
    return ids[n % Math.max(1, ids.length)] ?? null
  }
}

// Seeds only say what is special about them.
function complete(catalog: Catalog, seed: Seed): Seed {
  const data = objectOf()
  for (const field of catalog.get(seed.type)?.fields.values() ?? [])
    data[field.name] = field.default ?? null
  const key = `${seed.type} ${seed.id ?? textValue(seed.data.name)}`
  if ('uuid' in data) data.uuid = uuidFor(key)
  if ('kind' in data) data.kind = seed.type
  if ('transitioning' in data) data.transitioning = 'no'
  if (builtInTypes.some(({ id, versioned }) => id === seed.type && versioned)) data.rev = '1'
  return { ...seed, data: merged(data, seed.data) }
}

// What these are is decided elsewhere: by the types themselves, or by nobody.
const fixed: ReadonlySet<string> = new Set(['schema', 'subscribe', 'typeDocumentation', 'project'])
