/** A reply that has been tampered with, and how, for the message of a failed test. */
export interface Mutant {
  readonly text: string
  readonly what: string
}

type Json = unknown
type Change = (random: () => number, value: Json) => Json

/** Stands for a piece of JSON that JSON.stringify cannot write. */
const raw = (json: string) => `\uE000${json}\uE001`

const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', '', ' ', 'a.b/c']
const texts = [
  '',
  ' ',
  '\u202Eevil\u202C',
  'zero\u200Bwidth\uFEFF',
  '\0\u0007\u001B[31m\u007F',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '//evil.example/v1',
  'http://[',
  '%E0%A4%A',
  '{{constructor.constructor("alert(1)")()}}',
  '${7*7}',
  'array[',
  'map[map[map[reference[x]]]]',
  'reference[]',
  'array[array[schema]]',
  'yes',
  'error',
  '9'.repeat(400),
  '2026-13-45T99:99:99Z',
  'e\u0301'.repeat(500),
]
const pieces = [
  '1e400',
  '-1e400',
  '-0',
  '9007199254740993',
  '0.1000000000000000055511151231257827',
  '1E-999',
  '"\\ud800"',
  '"\\udfff\\ud800"',
]

const changes: readonly (readonly [name: string, change: Change])[] = [
  ['null', () => null],
  ['a number', (random) => Math.floor(random() * 1000) - 500],
  ['true', () => true],
  ['an empty list', () => []],
  ['an empty object', () => ({})],
  ['a list of odd things', () => [null, [], {}, 0, '', [[]], { id: {} }]],
  [
    'an object of odd things',
    () => ({ self: 5, type: [], id: null, '': {}, fields: 'x', data: [{}] }),
  ],
  ['itself in a list', (_, value) => [value]],
  ['itself in an object', (_, value) => ({ value })],
  ['a text', (random) => pick(random, texts)],
  ['a piece of JSON', (random) => raw(pick(random, pieces))],
  ['its entries twice', (_, value) => (Array.isArray(value) ? [...value, ...value] : value)],
  [
    'one of its own texts',
    (_, value) =>
      typeof value === 'string' && !value.startsWith('\uE000') ? value.repeat(40) : 'id',
  ],
  ['half a pair', () => raw('"\\ud83d"')],
  ['a name', (random) => pick(random, names)],
  ['deep nesting', (random) => raw(nested(1 + Math.floor(random() * 2000)))],
  ['a long text', (random) => 'x'.repeat(Math.floor(random() * 20_000))],
]

/** Replies made from one by one to four changes at random places; the same seed gives the same ones. */
export function* mutants(text: string, count: number, seed: number): Generator<Mutant> {
  const random = randomFrom(seed)
  for (let at = 0; at < count; at++) {
    const root = { reply: JSON.parse(text) as Json }
    const what: string[] = []
    for (let times = 1 + Math.floor(random() * 4); times > 0; times--)
      what.push(tamper(root, random))
    yield { text: written(root.reply), what: `seed ${seed}, mutant ${at}: ${what.join('; ')}` }
  }
}

/** Changes one place: its value, its name, or that it is there at all. */
function tamper(root: { reply: Json }, random: () => number): string {
  let holder: object = root
  let path: string[] = ['reply']
  for (;;) {
    const value = (holder as Record<string, Json>)[path.at(-1) ?? '']
    // Not always to the bottom: what stands higher breaks more.
    if (typeof value !== 'object' || value === null || random() < 0.15) break
    const keys = Object.keys(value)
    if (keys.length === 0) break
    holder = value
    path = [...path, pick(random, keys)]
  }
  const key = path.at(-1) ?? ''
  const record = holder as Record<string, Json>
  const where = path.join('.')
  const kind = random()
  if (kind < 0.12 && path.length > 1) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete record[key]
    return `${where} is missing`
  }
  if (kind < 0.24 && !Array.isArray(holder) && path.length > 1) {
    const name = pick(random, names)
    const value = record[key]
    delete record[key]
    Object.defineProperty(record, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
    return `${where} is named ${JSON.stringify(name)}`
  }
  const [name, change] = pick(random, changes)
  record[key] = change(random, record[key])
  return `${where} is ${name}`
}

function written(value: Json): string {
  return JSON.stringify(value).replace(
    /"\uE000(.*?)\uE001"/gs,
    (_, json: string) => JSON.parse(`"${json}"`) as string,
  )
}

function nested(depth: number): string {
  return depth % 2 === 0
    ? '['.repeat(depth) + ']'.repeat(depth)
    : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)
}

function pick<T>(random: () => number, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

/** Mulberry32: small, fast, good enough to choose places. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
