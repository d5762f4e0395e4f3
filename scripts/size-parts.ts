import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest, ManifestChunk } from 'vite'

/** Files that are loaded together; paths from dist. */
export interface Part {
  name: string
  files: string[]
}

interface Parts {
  /** What the page needs before it shows anything of the API. */
  first: Part
  /** One per dynamic import, without what the first view has already loaded. */
  lazy: Part[]
  /** Everything else in dist: workers, fonts, other bundles. */
  rest: string[]
}

/** Sorts the files of a build by when they are loaded, after Vite's manifest. */
export async function readParts(dist: string): Promise<Parts> {
  const text = await readFile(join(dist, '.vite', 'manifest.json'), 'utf8')
  const manifest = new Map(Object.entries(JSON.parse(text) as Manifest))
  const chunks = [...manifest]
  const entries = chunks.filter(([, chunk]) => chunk.isEntry).map(([key]) => key)
  const beside = ['index.html', 'config.json', 'favicon.svg']
  const all = await filesBelow(dist)
  const first: Part = {
    name: 'first view',
    files: [...beside.filter((file) => all.includes(file)), ...reached(entries, manifest)],
  }
  const lazy = chunks
    .filter(([, chunk]) => chunk.isDynamicEntry)
    .map(([key, chunk]) => ({
      name: chunk.name ?? key,
      files: reached([key], manifest).filter((file) => !first.files.includes(file)),
    }))
    .filter(({ files }) => files.length > 0)
  const known = new Set([first, ...lazy].flatMap(({ files }) => files))
  return { first, lazy, rest: all.filter((file) => !known.has(file)) }
}

/** What the pages of an API load before they show anything. */
export const dropIn: Part = {
  name: 'first view of the drop-in',
  files: ['drop-in/ui.min.js', 'drop-in/ui.min.css'],
}

/** Bytes of a file after gzip -9. */
export function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length
}

/** Scripts and styles of these chunks and of all they import statically. */
function reached(keys: readonly string[], manifest: ReadonlyMap<string, ManifestChunk>): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest.get(key)
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(visit)
  }
  keys.forEach(visit)
  return [...files]
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.vite') && !file.startsWith('drop-in'))
}
