import { describe, expect, test } from 'vitest'
import { ApiProblem } from '../../../src/api/problem'
import { exportShell } from '../../../src/request-preview/activity/export-shell'
import { hostileKeys, hostileRequest, runs } from '../targets/hostile'
import { isInstalled, runInShell } from '../targets/shell'
import { entry, options } from './recorded'
import * as fc from 'fast-check'

const origin = 'https://api.example'
const shell = (...entries: ReturnType<typeof entry>[]) => exportShell(entries, options)

describe('An exported script', () => {
  test('gives a link that does not end with the id a variable of its own, on the same host', () => {
    const self = 'http://inner.example/v1/pods/default/web'
    const script = shell(
      entry(
        { method: 'POST', url: `${origin}/v1/pods`, body: '{}' },
        { status: 201, body: { id: 'uid-1', type: 'pod', links: { self } } },
      ),
      entry({ method: 'POST', url: `${origin}/v1/pods/default/web?action=stop`, body: '{}' }),
    )
    expect(script).toContain(`'${origin}/'"$pod_path"'?action=stop'`)
    expect(script).toContain('pod_path=$(jq -er \'.links.self | capture("')
  })

  test('tells resources of one type apart, and reads items of a list', () => {
    const made = (...ids: string[]) => ({ data: ids.map((id) => ({ id, type: 'host' })) })
    const script = shell(
      entry({ method: 'POST', url: `${origin}/v1/hosts` }, { body: made('1h1', '1h2') }),
      entry({ method: 'PUT', url: `${origin}/v1/x`, body: '{"on":["1h2","1h1"]}' }),
    )
    expect(script).toContain(`{"on":['"$host_id_json"','"$host2_id_json"']}`)
    expect(script).toContain('host_id_json=$(jq -e .data[1].id <<<"$reply")')
  })

  test('takes for new only what no request has named, and a bare number only where it must be the id', () => {
    const script = shell(
      entry(
        { method: 'POST', url: `${origin}/v1/hosts/1h1?action=pause`, body: '{}' },
        { body: { id: '1h1', type: 'host' } },
      ),
      entry({ method: 'DELETE', url: `${origin}/v1/hosts/1h1` }),
      entry(
        { method: 'POST', url: `${origin}/v3/projects/7/things`, body: '{}' },
        { body: { id: '3', links: { self: '/v3/projects/7/things/3' } } },
      ),
      entry({ method: 'PUT', url: `${origin}/v3/projects/7/things/3/3`, body: '{"size":"3"}' }),
    )
    expect(script).toContain(`'${origin}/v1/hosts/1h1'`)
    expect(script).toContain(`'${origin}/v3/projects/7/things/'"$resource_id"'/3'`)
    expect(script).toContain(`'{"size":"3"}'`)
  })

  test('leaves out what was refused, lost or is under way, and says so', () => {
    const url = `${origin}/v1/hosts`
    const lost = entry({ method: 'POST', url }, null)
    const script = shell(
      entry({ method: 'POST', url, body: '{}' }, { status: 422 }),
      { ...lost, problem: new ApiProblem({ kind: 'unreachable', request: lost.request }) },
      entry({ method: 'POST', url }, null),
    )
    expect(script).toContain('# 1. POST /v1/hosts: was refused (422 Unprocessable Content);')
    expect(script).toContain('# 2. POST /v1/hosts: got no reply;')
    expect(script).toContain('# 3. POST /v1/hosts: was still under way;')
    expect(script).not.toContain('reply=$(')
  })

  test('reads no variable of the shell for a field of its name, and one variable for one secret', () => {
    const secrets = (...pairs: [string, string][]) =>
      entry({
        method: 'POST',
        url: `${origin}/v1/x`,
        body: JSON.stringify(Object.fromEntries(pairs)),
        starred: JSON.stringify(Object.fromEntries(pairs.map(([name]) => [name, '*****']))),
      })
    const script = shell(
      secrets(['path', 'aaaaa'], ['password', 'bbbbb']),
      secrets(['password', 'bbbbb'], ['cattleSecretKey', 'ccccc']),
      secrets(['password', 'ddddd']),
    )
    const needed = /^# {3}(.*)$/m.exec(script)?.[1]?.split(' ')
    expect(needed).toEqual([
      ...['CATTLE_ACCESS_KEY', 'CATTLE_SECRET_KEY', 'FIELD_PATH', 'PASSWORD'],
      ...['CATTLE_SECRET_KEY_2', 'PASSWORD_2'],
    ])
  })

  test.skipIf(!isInstalled('bash') || !isInstalled('jq'))(
    'is a script that bash can read and that runs nothing by mistake, whatever the requests hold',
    async () => {
      const parts = fc.tuple(fc.array(hostileRequest, { maxLength: 3 }), hostileKeys)
      const scripts = fc.sample(parts, Math.ceil(runs / 10)).map(([builds, { keys }]) =>
        exportShell(
          builds.map((build) => {
            const { method, url, headers, body } = build(origin)
            return entry({ method, url, headers, body }, { body: { id: `1x'"$(touch canary)` } })
          }),
          { keys, now: 0 },
        ),
      )
      // The network is out of reach: every curl is a word that does nothing.
      const quiet = scripts.map((script) => `(\n${script.replaceAll('command curl', 'true')}\n)`)
      const { strangers, complaints } = await runInShell('bash', quiet, {
        CATTLE_ACCESS_KEY: 'a',
        CATTLE_SECRET_KEY: '$(touch canary)',
      })
      expect(strangers).toEqual([])
      expect(complaints).not.toMatch(/syntax|unexpected|not found/)
    },
  )
})
