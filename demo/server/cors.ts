import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Lets pages of other origins read the API's replies, as few servers of this family do: with the cookies of the browser
 * too. Returns whether the request was a preflight, which is answered.
 */
export function allowOrigins(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers
  if (origin === undefined) return false
  response.setHeader('Access-Control-Allow-Origin', origin)
  response.setHeader('Access-Control-Allow-Credentials', 'true')
  response.setHeader('Access-Control-Expose-Headers', 'X-API-Schemas, Retry-After, Location')
  response.setHeader('Vary', 'Origin')
  if (request.method !== 'OPTIONS') return false
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE')
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type')
  response.writeHead(204).end()
  return true
}
