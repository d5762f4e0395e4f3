import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cattle as cattleFamily } from '../../../src/api/dialects/cattle'
import type { Dialect } from '../../../src/api/dialects/dialect'
import { goRancher } from '../../../src/api/dialects/go-rancher'
import { norman } from '../../../src/api/dialects/norman'
import { specification } from '../../../src/api/dialects/specification'
import { steve } from '../../../src/api/dialects/steve'
import { apiRequest, type ApiRequest } from '../../../src/api/request'
import { stringifyJson } from '../../../src/json/stringify'
import { ExactNumber, type JsonObject } from '../../../src/json/value'
import { cattle } from '../../../src/request-preview/targets/cattle'
import type { RequestMeaning } from '../../../src/request-preview/targets/target'
import { ourKeys } from './cases'
import { environment, hostileText, runs } from './hostile'
import { isInstalled, runInShell } from './shell'

const url = 'https://rancher.example/v1/containers'

function create(input: JsonObject): string {
  return rendered({ kind: 'create', type: 'container' }, post(input))
}

function post(input: JsonObject): ApiRequest {
  return apiRequest({ method: 'POST', url, body: stringifyJson(input) })
}

function get(url: string): ApiRequest {
  return apiRequest({ method: 'GET', url })
}

function rendered(meaning: RequestMeaning, request: ApiRequest, keys = ourKeys): string {
  return cattle.render(request, { keys, meaning })
}

/** The command without the comments before it, on one line. */
function command(text: string): string {
  return text.replaceAll(/^# .*\n/gm, '').replaceAll(' \\\n  ', ' ')
}

describe('the cattle command', () => {
  test('is offered where Rancher 1.x answers, or who follows the specification, and says why not elsewhere', () => {
    const said = (dialect: Dialect) =>
      cattle.render(get(url), {
        ...{ keys: ourKeys, noCattle: dialect.noCattle },
        meaning: { kind: 'list', type: 'container' },
      })
    for (const dialect of [cattleFamily, specification])
      expect(command(said(dialect))).toBe('cattle list-container')
    for (const [dialect, reason] of [
      [goRancher, 'go-rancher leaves marks out'],
      [norman, 'this is Norman, of Rancher 2.x'],
      [steve, 'those of Steve name none'],
    ] as const) {
      expect(said(dialect).split('\n')).toHaveLength(2)
      expect(said(dialect)).toMatch(
        /^# cattle cannot express this request; the curl command can\.$/m,
      )
      expect(said(dialect)).toContain(reason)
    }
  })

  test.each<[RequestMeaning, ApiRequest, string]>([
    [
      { kind: 'list', type: 'container' },
      get(`${url}?name_like=web&state_eq=running`),
      "cattle list-container --name_like 'web' --state 'running'",
    ],
    [{ kind: 'read', type: 'host', id: '1h1' }, get(url), "cattle list-host --id '1h1'"],
    [{ kind: 'delete', type: 'host', id: '1h1' }, get(url), "cattle delete-host --id '1h1'"],
    [
      { kind: 'update', type: 'host', id: '1h1' },
      post({ name: '-x', id: '1h1' }),
      "cattle update-host --id '1h1' --name='-x'",
    ],
    [
      { kind: 'action', type: 'container', id: '1i5', action: 'stop' },
      post({ timeout: 3 }),
      "cattle container-stop --id '1i5' --timeout '3'",
    ],
  ])('for %j', (meaning, request, expected) => {
    expect(command(rendered(meaning, request))).toBe(expected)
  })

  test('gives lists as several words and maps as JSON', () => {
    expect(command(create({ ports: ['80:80', '443:443'], dns: [], labels: { a: 'b,c' } }))).toBe(
      `cattle create-container --ports '80:80' '443:443' --dns --labels '{"a":"b,c"}'`,
    )
  })

  test('names the values that become text, and what may be no map', () => {
    expect(
      create({ tty: true, memory: new ExactNumber('9007199254740993'), labels: {} }),
    ).toContain(
      `# These values are sent as text: tty, memory.\n# This works for maps, not for embedded objects: labels.\n`,
    )
  })

  test('names other keys before the command', () => {
    const request = apiRequest({ method: 'DELETE', url })
    const meaning = { kind: 'delete', type: 'host', id: '1h1' } as const
    expect(command(rendered(meaning, request, 'admin:$PASSWORD'))).toBe(
      `cattle --access-key='admin' --secret-key="\${PASSWORD}" delete-host --id '1h1'`,
    )
  })
})

describe('there is no cattle command', () => {
  test.each<[string, JsonObject]>([
    ['description is null', { description: null }],
    ['health is an embedded object', { health: { check: { port: 80 } } }],
    ['a value in dns is null', { dns: [null] }],
    ['rules is a list of lists', { rules: [['a']] }],
    ['disks is a list of embedded objects', { disks: [{ size: 1 }] }],
    ['a value in args begins with a dash, as an option does', { args: ['-c', 'ls'] }],
    ['a number in limits would be rounded', { limits: { cpu: new ExactNumber('1.10') } }],
    ['the name of a field is not one word', { 'a\ntouch canary': 'b' }],
    ['script is too long for an argument', { script: 'é'.repeat(60_000) }],
  ])('where %s', (reason, input) => {
    expect(create(input)).toBe(
      `# cattle cannot express this request; the curl command can.\n# - ${reason}`,
    )
  })

  test.each<[string, RequestMeaning, ApiRequest]>([
    [
      'it has no actions on collections',
      { kind: 'action', type: 'host', action: 'prune' },
      post({}),
    ],
    ['the name of the type is not one word', { kind: 'create', type: 'a;id' }, post({})],
    [
      'the name of the action is not one word',
      { kind: 'action', type: 'a', id: '1', action: '$(id)' },
      post({}),
    ],
    [
      'the body is not an object of fields',
      { kind: 'create', type: 'host' },
      apiRequest({ method: 'POST', url, body: '[1]' }),
    ],
    [
      'the body is not an object of fields',
      { kind: 'create', type: 'host' },
      apiRequest({ method: 'POST', url, body: '{"a":' }),
    ],
    [
      'it has no flags for limit, sort',
      { kind: 'list', type: 'host' },
      apiRequest({ method: 'GET', url: `${url}?limit=9&sort=a` }),
    ],
    [
      'it takes each filter once',
      { kind: 'list', type: 'host' },
      apiRequest({ method: 'GET', url: `${url}?a_gt=1&a_gt=2` }),
    ],
  ])('where %s', (reason, meaning, request) => {
    expect(rendered(meaning, request)).toContain(`\n# - ${reason}`)
    expect(rendered(meaning, request)).toMatch(/^(?:# .*\n?)+$/)
  })

  test('where nobody said what the request means', () => {
    expect(cattle.render(post({}), { keys: ourKeys })).toMatch(/^# .*\n# - it is not known/)
  })
})

test('no value becomes another flag or another command', async ({ skip }) => {
  skip(!isInstalled('dash'), 'not installed: dash')
  const name = fc.constantFrom('name', 'imageUuid', '__proto__', 'a b', '$(touch canary)')
  const value = fc.oneof(
    { weight: 4, arbitrary: hostileText },
    fc.array(hostileText, { maxLength: 3 }),
    fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
    fc.constantFrom(null, true, 12, '-', '--id', '-x y'),
  )
  const inputs = fc
    .sample(fc.dictionary(name, value, { maxKeys: 3 }), { numRuns: runs })
    .filter((input) => !create(input).includes('cannot express'))
  expect(inputs.length).toBeGreaterThan(runs / 10)
  const { output, strangers, complaints } = await runInShell(
    'dash',
    inputs.map((input) => `cattle() { printf '%s\\0' "$@" END; }\n${create(input)}`),
    environment,
  )
  expect(complaints).toBe('')
  expect(strangers).toEqual([])
  const commands = output.toString().split('END\0').slice(0, -1)
  expect(commands.map(readFlags)).toEqual(inputs.map(asFlags))
})

/** Words as argparse takes them: an option has the words up to the next one, or what follows its `=`. */
function readFlags(words: string): string[][] {
  const [name, ...rest] = words.split('\0').slice(0, -1)
  expect(name).toBe('create-container')
  const flags: string[][] = []
  for (const word of rest) {
    const [, flag, value] = /^--(\w+)(?:=(.*))?$/s.exec(word) ?? []
    if (flag !== undefined) flags.push(value === undefined ? [flag] : [flag, value])
    else if (word.startsWith('-')) throw new Error(`taken for an option: ${word}`)
    else flags.at(-1)?.push(word)
  }
  return flags
}

function asFlags(input: JsonObject): string[][] {
  return Object.entries(input).map(([name, value]) => {
    const values = Array.isArray(value) ? value : [value]
    const texts = values.map((item) => (typeof item === 'string' ? item : stringifyJson(item)))
    return [name, ...texts.map((text) => Buffer.from(text).toString())]
  })
}
