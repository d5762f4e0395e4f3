import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipOf } from '../../src/reference/zip'

test('an archive lists its files, and each stands where the list says, whole', () => {
  const files = new Map([
    ['a.txt', 'one'],
    ['folder/ü.json', '{"ä":1}'],
    ['empty', ''],
  ])
  const archive = Buffer.from(zipOf(files))
  const end = archive.length - 22
  expect(archive.readUInt32LE(end)).toBe(0x06054b50)
  expect(archive.readUInt16LE(end + 10)).toBe(3)
  let at = archive.readUInt32LE(end + 16)
  for (const [path, text] of files) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50)
    const length = archive.readUInt16LE(at + 28)
    expect(archive.toString('utf8', at + 46, at + 46 + length)).toBe(path)
    const size = archive.readUInt32LE(at + 20)
    const start = archive.readUInt32LE(at + 42) + 30 + length
    const body = archive.subarray(start, start + size)
    expect(body.toString('utf8')).toBe(text)
    expect(archive.readUInt32LE(at + 16)).toBe(crc32(body))
    at += 46 + length
  }
})
