import { objectOf, type JsonObject } from '../json'
import { readSchemas } from '../schema/read-schemas'
import type { Schema } from '../schema/schema'
import { birthOf, genericRule } from './lifecycle'
import { sampleData, sampleEmbedded, type SampleContext } from './sample'
import type { Schedule } from './schedule'
import { Store, type Seed } from './store'
import type { ActionRule, Behaviour, World } from './world'

const fewRows = 5

/** A world that has exactly the types of a saved `/schemas` reply, with made-up resources in it. */
export function savedWorld(options: {
  readonly schemas: unknown
  readonly schedule: Schedule
  readonly delay: number
  readonly rows: number
}): World {
  const catalog = readSchemas(options.schemas)
  const rows = options.rows || fewRows
  const reference = (type: string, n: number) =>
    `${idPrefix(catalog.get(type)?.id ?? type)}${1 + (n % rows)}`
  const context: SampleContext = { catalog, reference, pool: new Map() }
  const behaviours = new Map(
    catalog.schemas.map((schema) => [schema.id, genericBehaviour(context, schema)]),
  )
  const store = new Store(catalog, {
    idPrefix,
    seeds: function* (type) {
      const schema = catalog.get(type)
      if (schema && schema.path !== null)
        for (let i = 0; i < rows; i++) yield sampleSeed(context, schema, i)
    },
  })
  return {
    catalog,
    store,
    schedule: options.schedule,
    delay: options.delay,
    behaviour: (type) => behaviours.get(type) ?? inert,
    // Nobody knows how that server tells whose a resource is.
    owned: false,
    defaultProject: `${idPrefix('account')}1`,
  }
}

/** A made-up resource in a believable state: mostly at rest, some under way, some failed. */
export function sampleSeed(context: SampleContext, schema: Schema, index: number): Seed {
  const data = sampleData(context, schema, index)
  if (Object.hasOwn(data, 'removed')) data.removed = null
  const states = schema.fields.get('state')?.options ?? []
  const present = states.filter((state) => !/^(?:remov|purg|restor)/.test(state))
  const resting = present.filter((state) =>
    /^(?:active|running|created|inactive|stopped)$/.test(state),
  )
  const choices = index % 3 === 0 || resting.length === 0 ? present : resting
  const state = choices[index % Math.max(1, choices.length)]
  if (state !== undefined) {
    data.state = state
    settle(data, state)
  }
  return { type: schema.id, data }
}

function settle(data: JsonObject, state: string): void {
  const moving = /ing(?:$|-)/.test(state) && state !== 'running'
  const failed = state === 'error'
  const facts = new Map<string, string | null>([
    ['transitioning', failed ? 'error' : moving ? 'yes' : 'no'],
    ['transitioningMessage', failed ? 'Something did not work out' : null],
    ['transitioningProgress', null],
  ])
  for (const [name, value] of facts) if (Object.hasOwn(data, name)) data[name] = value
}

function idPrefix(type: string): string {
  const initials = type.replace(/[^A-Za-z]/g, '').replace(/(?!^)[a-z]/g, '')
  return `1${initials.toLowerCase()}`
}

const inert: Behaviour = {
  actions: new Map(),
  collectionActions: new Map(),
  create: () => [],
  versioned: false,
}

function genericBehaviour(context: SampleContext, schema: Schema): Behaviour {
  const states = schema.fields.get('state')?.options ?? []
  const made = (output: string | null) => {
    const type = output === null ? undefined : context.catalog.get(output)
    return type && type.path === null ? () => sampleEmbedded(context, type, 0) : undefined
  }
  const rules = [...schema.resourceActions].map(([name, { output }]): [string, ActionRule] => {
    const effect = made(output)
    return [name, { ...genericRule(name, states), ...(effect && { effect }) }]
  })
  return {
    actions: new Map(rules),
    collectionActions: new Map(
      [...schema.collectionActions].map(([name, { output }]) => [
        name,
        made(output) ?? (() => objectOf()),
      ]),
    ),
    create: () => birthOf(states),
    versioned: false,
  }
}
