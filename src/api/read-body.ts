/** What is taken of a reply's body, and whether there was more to come. */
interface Body {
  readonly bytes: Uint8Array
  readonly cutOff: boolean
}

/**
 * Reads a body. Of what a GET brings that is no JSON (logs that never end, archives) only the beginning is taken, and
 * of what is no text nothing; the rest is left to the browser. Rejects as the stream does.
 */
export async function readBody(response: Response, method: string): Promise<Body> {
  const type = response.headers.get('content-type') ?? ''
  const mayBeLarge = method === 'GET' && response.ok && type !== '' && !/\bjson\b/i.test(type)
  if (!mayBeLarge || response.body === null)
    return { bytes: new Uint8Array(await response.arrayBuffer()), cutOff: false }
  if (!isText(type)) {
    await response.body.cancel()
    return { bytes: new Uint8Array(), cutOff: true }
  }
  return readText(response.body.getReader())
}

/** go-rancher sends JSON as text: what begins like it is read to its end. */
async function readText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Body> {
  const pieces: Uint8Array[] = []
  let start = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { bytes: joined(pieces), cutOff: false }
    pieces.push(value)
    start ||= new TextDecoder().decode(value).trimStart().slice(0, 1)
    if (start === '' || start === '{' || start === '[') continue
    await reader.cancel()
    return { bytes: joined(pieces), cutOff: true }
  }
}

function isText(type: string): boolean {
  return /^text\/|\b(?:xml|yaml|x-yaml|javascript|x-sh)\b/i.test(type)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
