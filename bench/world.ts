/** The version root of the API that is measured on. */
export const root = '/v1'

const states = ['running', 'running', 'running', 'stopped', 'error']
const filler = 'The quick brown fox jumps over the lazy dog. '.repeat(30)

/** A row of about 5 KB, as a container of this API family has it; `number` counts from 1. */
export function row(origin: string, number: number): object {
  const self = `${origin}${root}/things/r${number}`
  const names = ['account', 'host', 'image', 'mounts', 'ports', 'volumes', 'networks', 'services']
  const actions = ['start', 'stop', 'restart', 'update', 'logs', 'execute', 'console']
  return {
    id: `r${number}`,
    type: 'thing',
    links: Object.fromEntries([['self', self], ...names.map((name) => [name, `${self}/${name}`])]),
    actions: Object.fromEntries(actions.map((name) => [name, `${self}?action=${name}`])),
    name: `thing-${number}`,
    state: states[number % states.length],
    description: filler.slice(0, 900),
    accountId: `1a${number % 5}`,
    created: new Date(1.76e12 + number * 60_000).toISOString(),
    removed: null,
    transitioning: 'no',
    uuid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    image: `registry.example/team-${number % 7}/service-${number % 31}:${number % 9}`,
    hostId: `1h${number % 12}`,
    primaryIpAddress: `10.42.${Math.floor(number / 250) % 256}.${number % 250}`,
    memory: 268_435_456 + number,
    environment: Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `VARIABLE_${index}`,
        filler.slice(index, index + 60),
      ]),
    ),
    labels: Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`io.example.label.${index}`, `value ${number}`]),
    ),
    command: Array.from({ length: 8 }, (_, index) => `--option-${index}=${number}`),
    notes: filler.slice(0, 700),
  }
}

/** The JSON text of a collection's page. */
export function page(origin: string, rows: readonly object[]): string {
  const links = { self: `${origin}${root}/things` }
  return JSON.stringify({
    type: 'collection',
    resourceType: 'thing',
    links,
    actions: {},
    data: rows,
  })
}

/** The JSON text of 120 schemas of 25 fields, the one of the rows among them. */
export function schemas(origin: string): string {
  const data = Array.from({ length: 120 }, (_, index) =>
    schema(origin, index === 0 ? 'thing' : `kind${index}`),
  )
  return JSON.stringify({ type: 'collection', resourceType: 'schema', links: {}, data })
}

function schema(origin: string, id: string): object {
  const text = { type: 'string', create: true, update: true, nullable: true }
  const named = {
    name: text,
    state: { type: 'enum', options: states },
    description: text,
    accountId: { type: 'reference[account]' },
    created: { type: 'date' },
    image: { ...text, required: true },
    hostId: { type: 'reference[host]' },
    primaryIpAddress: { type: 'string' },
    memory: { type: 'int', create: true },
    environment: { type: 'map[string]', create: true },
    labels: { type: 'map[string]', create: true },
    command: { type: 'array[string]', create: true },
  }
  const others = Array.from({ length: 13 }, (_, index) => [`field${index}`, text])
  return {
    id,
    type: 'schema',
    pluralName: `${id}s`,
    links: { self: `${origin}${root}/schemas/${id}`, collection: `${origin}${root}/${id}s` },
    resourceMethods: ['GET', 'PUT', 'DELETE'],
    collectionMethods: ['GET', 'POST'],
    resourceFields: { ...named, ...Object.fromEntries(others) },
    resourceActions: { stop: { input: 'kind1' }, start: {} },
    collectionFilters: { name: { modifiers: ['eq', 'ne', 'prefix'] } },
  }
}
