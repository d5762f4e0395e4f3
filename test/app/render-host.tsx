import { renderApp } from './render-app'

const there = 'http://api.example'
/** A refusal. */
export const error = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ type: 'error', status, message: 'not now' }, { status, headers })

const schemas = () =>
  Response.json({
    data: [
      {
        ...{ id: 'host', type: 'schema', pluralName: 'hosts', resourceMethods: ['GET', 'PUT'] },
        collectionMethods: ['GET'],
        resourceFields: { name: { type: 'string' }, created: { type: 'date' } },
        resourceActions: { stop: {} },
        links: { self: `${there}/v1/schemas/host`, collection: `${there}/v1/hosts` },
      },
    ],
  })

/** A host of a small API; `facts` add to it or change it. */
export const host = (facts: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  Response.json(
    {
      ...{ id: '1h1', type: 'host', name: 'alpha' },
      links: { self: `${there}/v1/hosts/1h1` },
      actions: { stop: `${there}/v1/hosts/1h1?action=stop` },
      ...facts,
    },
    { headers },
  )

/** The page at a host; `answer` says what comes back for it, the first time with 1. Returns the methods it was asked with. */
export function renderHost(
  answer: (time: number, request: Request) => Response | Promise<Response>,
) {
  const asked: string[] = []
  renderApp('/v1/hosts/1h1', (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/v1/schemas') return schemas()
    if (!pathname.startsWith('/v1/hosts/1h1')) return error(404)
    asked.push(request.method)
    return answer(asked.length, request)
  })
  return asked
}
