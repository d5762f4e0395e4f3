/** Texts by their paths as one archive that every system opens; nothing in it is compressed. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [path, text] of files) {
    const name = encoder.encode(path)
    const body = encoder.encode(text)
    const facts = [...figures(2, 20, 0x0800, 0, 0, earliest), ...figures(4, crcOf(body))]
    const sizes = [...figures(4, body.length, body.length), ...figures(2, name.length, 0)]
    const head = Uint8Array.from([...figures(4, 0x04034b50), ...facts, ...sizes])
    const place = [...figures(2, 0, 0, 0), ...figures(4, 0, offset)]
    bodies.push(head, name, body)
    directory.push(
      Uint8Array.from([...figures(4, 0x02014b50), ...figures(2, 20), ...facts, ...sizes, ...place]),
      name,
    )
    offset += head.length + name.length + body.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const counts = [...figures(2, 0, 0, files.size, files.size), ...figures(4, size, offset)]
  const end = Uint8Array.from([...figures(4, 0x06054b50), ...counts, ...figures(2, 0)])
  return joined([...bodies, ...directory, end])
}

/** 1 January 1980, where the calendar of such archives begins: the same texts make the same archive. */
const earliest = 0x21

/** Figures as bytes, the low ones first. */
function figures(bytes: 2 | 4, ...values: number[]): number[] {
  return values.flatMap((value) =>
    Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff),
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
