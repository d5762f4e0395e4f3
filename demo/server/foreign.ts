import type { IncomingMessage } from 'node:http'

/**
 * Whether a request was made by another site in the same browser. With a key set the proxy lends
 * it to whoever asks, so a page elsewhere must not be able to: neither by posting to this address
 * (its Origin is another) nor by having its own name point here (the Host is no name of this machine).
 * `ownName` is the name the demo was told to listen on.
 */
export function isForeign(request: IncomingMessage, ownName: string): boolean {
  const host = request.headers.host ?? ''
  const { origin } = request.headers
  return !isLocalName(host, ownName) || (origin !== undefined && origin !== `http://${host}`)
}

// Names and addresses that nobody else can make point somewhere: plain addresses cannot be rebound.
function isLocalName(host: string, ownName: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (name === ownName.toLowerCase()) return true
  return /^(?:localhost|.+\.localhost|\d+(?:\.\d+){3}|\[[0-9a-f:.]+\])$/.test(name)
}
