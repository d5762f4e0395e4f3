import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { tar } from '../../scripts/drop-in/tar'

const run = promisify(execFile)

it('makes an archive that unpacks without its first folder, as Rancher’s images do it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'api-ui-tar-'))
  try {
    const files = ['', 'a', 'b'.repeat(512), 'Zoë'.repeat(1000)].map((text, index) => ({
      name: `./file-${index}.js`,
      bytes: Buffer.from(text),
    }))
    const archive = join(folder, 'archive.tar.gz')
    await writeFile(archive, gzipSync(tar(files)))
    await run('tar', ['xzf', archive, '--strip-components=1', '-C', folder])
    for (const { name, bytes } of files) expect(await readFile(join(folder, name))).toEqual(bytes)
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('refuses a name that does not fit', () => {
  expect(() => tar([{ name: 'a'.repeat(101), bytes: new Uint8Array() }])).toThrow(/too long/)
})
