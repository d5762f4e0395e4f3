import { cattleSession } from '../http/session-rules'
import { subscribe } from '../http/subscription'
import type { DemoDialect } from './dialect'

/** Cattle speaks as the generic server does. */
export const cattle: DemoDialect = {
  id: 'cattle',
  root: '/v1',
  session: cattleSession,
  wrapper: 'cattle',
  ask: (asked) => asked,
  tell: (reply) => reply,
  schemasUrl: (usual) => usual,
  streamScope: (path) =>
    /\/subscribe$/i.test(path) ? path.replace(/subscribe$/i, 'schemas') : undefined,
  subscribe: ({ world, place, url, send }) => ({
    end: subscribe(world, place, url.searchParams, send),
  }),
}
