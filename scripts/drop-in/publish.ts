import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tar, type TarFile } from './tar'

/**
 * Completes a built drop-in: `version.json`, `manifest.json` with the integrity of each file, the same files under
 * `VERSION/`, and `VERSION.tar.gz` of them, shaped as the archives that servers of this family unpack.
 */
export async function publish(directory: string, version: string): Promise<void> {
  const names = (await readdir(directory)).toSorted()
  const built = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(directory, name)) })),
  )
  const files: TarFile[] = [
    ...built,
    written('version.json', { version }),
    written('manifest.json', {
      version,
      files: Object.fromEntries(
        built.map(({ name, bytes }) => [name, { bytes: bytes.length, integrity: sri(bytes) }]),
      ),
    }),
  ]
  await writeAll(directory, files.slice(built.length))
  const own = join(directory, version)
  await mkdir(own)
  await writeAll(own, files)
  // The images strip the first part of each path.
  const archive = tar(files.map(({ name, bytes }) => ({ name: `./${name}`, bytes })))
  await writeFile(join(directory, `${version}.tar.gz`), gzipSync(archive))
}

async function writeAll(directory: string, files: readonly TarFile[]): Promise<void> {
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(directory, name), bytes)))
}

function written(name: string, value: unknown): TarFile {
  return { name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) }
}

/** As `integrity` attributes have it. */
function sri(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`
}
