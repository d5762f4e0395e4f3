import type { Rollup } from 'vite'

/** Where the parts of the dialogs begin; they are fetched while the page is idle, see src/app/fetch-ahead.ts. */
const beginnings = [
  'src/resource/operation/operation-dialog.tsx',
  'src/resource/operation/row-operation.tsx',
  'src/resource/collection/row-menu.tsx',
]

/** The names of the chunks that are fetched ahead. Throws where a build has none of a beginning. */
export function chunksAhead(chunks: readonly Rollup.OutputChunk[]): string[] {
  return beginnings.map((module) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`))
    if (chunk === undefined) throw new Error(`The build has no chunk of ${module}.`)
    return chunk.fileName
  })
}

/** The files of chunks and of all that they import statically: styles, then scripts, what is imported before what imports it. */
export function filesOf(
  names: readonly string[],
  chunks: ReadonlyMap<string, Rollup.OutputChunk>,
): string[] {
  const scripts = [...reached(names, chunks)]
  const styles = scripts.flatMap((file) => stylesOf(chunks.get(file)))
  return [...new Set([...styles, ...scripts])]
}

/** Chunks and all that they import statically, what is imported before what imports it. */
export function reached(
  names: readonly string[],
  chunks: ReadonlyMap<string, Rollup.OutputChunk>,
): Set<string> {
  const seen = new Set<string>()
  const order = new Set<string>()
  const visit = (each: string) => {
    if (seen.has(each)) return
    seen.add(each)
    chunks.get(each)?.imports.forEach(visit)
    order.add(each)
  }
  names.forEach(visit)
  return order
}

/** The styles that come with a chunk itself. */
export function stylesOf(chunk: Rollup.OutputChunk | undefined): string[] {
  return [...(chunk?.viteMetadata?.importedCss ?? [])]
}

/** The chunks of a bundle by their names. */
export function chunksIn(bundle: Rollup.OutputBundle): Map<string, Rollup.OutputChunk> {
  const chunks = new Map<string, Rollup.OutputChunk>()
  for (const [name, output] of Object.entries(bundle))
    if (output.type === 'chunk') chunks.set(name, output)
  return chunks
}
