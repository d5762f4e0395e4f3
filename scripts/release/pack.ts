import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tar } from '../drop-in/tar'
import { notesOf } from './changelog'

/**
 * Puts what a release consists of into `release/`: the site and the drop-in as archives, the bill of materials
 * (CycloneDX) of what ships, the notes, and SHA256SUMS of them. `dist/` has to be built. The archives are the same
 * whenever and by whomever they are made.
 */
export async function pack(root: string, version: string): Promise<string[]> {
  const dist = join(root, 'dist')
  const out = join(root, 'release')
  await rm(out, { recursive: true, force: true })
  await mkdir(out)
  const site = (await filesIn(dist)).filter((path) => !path.startsWith('drop-in/'))
  const files = new Map<string, Uint8Array | string>([
    [`api-ui-${version}.tar.gz`, await archive(dist, site)],
    [
      `api-ui-drop-in-${version}.tar.gz`,
      await readFile(join(dist, 'drop-in', `${version}.tar.gz`)),
    ],
    [`api-ui-${version}.cdx.json`, billOfMaterials(root)],
    ['NOTES.md', `${notesOf(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), version)}\n`],
  ])
  const sums = [...files].map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  )
  files.set('SHA256SUMS', sums.join(''))
  for (const [name, bytes] of files) await writeFile(join(out, name), bytes)
  return [...files.keys()]
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}

async function archive(directory: string, paths: readonly string[]): Promise<Uint8Array> {
  const files = await Promise.all(
    paths.map(async (name) => ({
      name: `./${name}`,
      bytes: await readFile(join(directory, name)),
    })),
  )
  return gzipSync(tar(files), { level: 9 })
}

/** What ships, and nothing that only builds or tests it. */
function billOfMaterials(root: string): string {
  return execFileSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
}
