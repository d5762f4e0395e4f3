import { accountOf } from '../account'
import { deleteRequest } from '../operations'
import type { Dialect } from './dialect'
import { specification } from './specification'

/** Rancher 1.x, /v1 and /v2-beta: what the specification was written from. */
export const cattle: Dialect = {
  ...specification,
  id: 'cattle',
  title: 'Cattle',
  removedToo: { key: '_removed', value: 'true' },
  // The token whose cookie came along; without a cookie nobody is told who asks.
  signOut: ({ endpoint, entries }) =>
    accountOf(entries) === undefined ? undefined : deleteRequest(`${endpoint.root}/token/current`),
}
