import { describe, expect, test } from 'vitest'
import {
  actionRequest,
  createRequest,
  deleteRequest,
  readRequest,
  updateRequest,
} from '../../src/api/operations'
import { ApiProblem, describeProblem } from '../../src/api/problem'
import type { ApiRequest } from '../../src/api/request'
import { objectFrom } from '../../src/json/value'

const root = 'http://h/v2-beta'
const nothing = objectFrom([])

function refused(request: ApiRequest) {
  const reply = {
    ...{ request, status: 403, statusText: '', headers: [], body: '', size: 0, cutOff: false },
    ...{ url: request.url, firstByte: 1, total: 1 },
  }
  return describeProblem(new ApiProblem({ kind: 'refused', reply }))
}

describe('A 403 says which right seems missing', () => {
  test.each([
    [readRequest(`${root}/hosts?limit=3`), 'read hosts'],
    [readRequest(`${root}/projects/1a5/hosts`), 'read projects/1a5/hosts'],
    [createRequest(`${root}/hosts`, nothing), 'create in hosts'],
    [updateRequest(`${root}/hosts/1h1`, nothing), 'change hosts/1h1'],
    [deleteRequest(`${root}/hosts/1h1`), 'delete hosts/1h1'],
    [actionRequest(`${root}/hosts/1h1/?action=evacuate`), 'run evacuate on hosts/1h1'],
    [readRequest(root), 'read v2-beta'],
  ])('%# %o', (request, right) => {
    expect(refused(request)).toMatchObject({
      title: '403 Forbidden',
      advice: `Your account or key seems to have no right to ${right}. Another project or another key may have it.`,
    })
  })
})
