import { describe, expect, test } from 'vitest'
import { apiRequest } from '../../../src/api/request'
import { shellLoop } from '../../../src/resource/collection/shell-loop'
import { startReceiver } from '../../request-preview/targets/receiver'
import { isInstalled, runInShell, shells } from '../../request-preview/targets/shell'

const hostile = [
  '/v1/x/1?action=stop',
  "/v1/x/it's?a=$(touch pwned)&b=`touch pwned`",
  '/v1/x/;touch pwned;?action=stop',
  '/v1/x/[1-3]{a,b}?x=%22!!',
]

describe('A shell loop sends exactly the requests it stands for', () => {
  for (const shell of shells) {
    const able = isInstalled(shell) && isInstalled('curl')
    test.skipIf(!able)(`in ${shell}, however hostile their addresses and body`, async () => {
      await using receiver = await startReceiver()
      const body = `{"a":"it's $(touch pwned) \\n!!"}`
      const requests = hostile.map((path) =>
        apiRequest({ method: 'POST', url: receiver.origin + path, body }),
      )
      const same = shellLoop(requests.slice(0, 3), '${KEY}:${SECRET}')
      const mixed = shellLoop(requests, '${KEY}:${SECRET}')
      expect(same.match(/curl /g)).toHaveLength(1)
      const result = await runInShell(shell, [same, mixed], { KEY: 'k', SECRET: 's' })
      expect(result.complaints.replaceAll(/^\s*[\d%].*$/gm, '')).not.toMatch(/error|not found/i)
      expect(result.strangers).toEqual([])
      const wanted = [...requests.slice(0, 3), ...requests]
      expect(receiver.received.map(({ target }) => target)).toEqual(
        wanted.map(({ url }) => url.slice(receiver.origin.length)),
      )
      expect(new Set(receiver.received.map((request) => request.body.toString()))).toEqual(
        new Set([body]),
      )
    })
  }
})
