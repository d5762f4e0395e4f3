import { minifySync, type Plugin, type Rollup } from 'vite'
import { loader } from './loader.ts'

/** Names under which servers of this family load the script and the styles. */
const scriptNames = ['ui.js', 'ui.min.js'] as const
const styleNames = ['ui.css', 'ui.min.css'] as const

/**
 * Makes classic scripts of a CommonJS build: the entry with everything it needs at once becomes `ui.js` with the
 * loader in front, its styles `ui.css`, and every other chunk a script that hands itself over to the loader.
 */
export function classicParts(): Plugin {
  return {
    name: 'classic-parts',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = new Map<string, Rollup.OutputChunk>()
      for (const [name, output] of Object.entries(bundle))
        if (output.type === 'chunk') chunks.set(name, output)
      const entry = [...chunks.values()].find(({ isEntry }) => isEntry)
      if (entry === undefined) return this.error('The build of the drop-in has no entry.')
      const first = [...reached(entry.fileName, chunks)].flatMap((name) => chunks.get(name) ?? [])
      // Chunks come after what they import, so their styles do.
      const styles = first.flatMap((chunk) => stylesOf(chunk))
      const css = styles.map((file) => textOf(bundle[file])).join('')
      const gone = new Set([...first.map(({ fileName }) => fileName), ...styles])
      const filesOf: Record<string, string[]> = {}
      for (const chunk of chunks.values()) {
        chunk.code = withLateImports(chunk)
        for (const late of chunk.dynamicImports)
          filesOf[late] ??= filesFor(late, chunks).filter((file) => !gone.has(file))
      }
      for (const file of gone) delete bundle[file]
      for (const [name, chunk] of chunks)
        if (!gone.has(name)) chunk.code = `document.currentScript.handOver(${bodyOf(chunk)});\n`
      const bodies = first.map((chunk) => `${JSON.stringify(chunk.fileName)}:${bodyOf(chunk)}`)
      const start = minifySync('loader.js', loader.toString()).code.replace(/;?\s*$/, '')
      const code = `(${start})({${bodies.join(',\n')}},${JSON.stringify(filesOf)},${JSON.stringify(entry.fileName)});\n`
      for (const fileName of scriptNames) this.emitFile({ type: 'asset', fileName, source: code })
      for (const fileName of styleNames) this.emitFile({ type: 'asset', fileName, source: css })
    },
  }
}

/** The code of a chunk as a function; its parameters are what `PartBody` in loader.ts says. */
function bodyOf({ code }: Rollup.OutputChunk): string {
  return `function(require,module,exports,asset){"use strict";${code}\n}`
}

/** `import()` comes out as a promise of `require()`; here it has to load first. Throws where one was not recognised. */
function withLateImports({ code, dynamicImports, fileName }: Rollup.OutputChunk): string {
  const found = new Set<string>()
  const changed = code.replace(
    /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*require\((["'`])\.\/([\w.-]+\.js)\1\)\)/g,
    (_whole, _quote, file: string) => {
      found.add(file)
      return `require.load("./${file}")`
    },
  )
  const missing = dynamicImports.filter((file) => !found.has(file))
  if (missing.length > 0)
    throw new Error(`${fileName} imports ${missing.join(', ')} in an unknown way.`)
  return changed
}

/** A chunk and all that it imports statically, what is imported before what imports it. */
function reached(name: string, chunks: ReadonlyMap<string, Rollup.OutputChunk>): Set<string> {
  const seen = new Set<string>()
  const order = new Set<string>()
  const visit = (each: string) => {
    if (seen.has(each)) return
    seen.add(each)
    chunks.get(each)?.imports.forEach(visit)
    order.add(each)
  }
  visit(name)
  return order
}

function filesFor(name: string, chunks: ReadonlyMap<string, Rollup.OutputChunk>): string[] {
  const scripts = [...reached(name, chunks)]
  const styles = scripts.flatMap((file) => {
    const chunk = chunks.get(file)
    return chunk === undefined ? [] : stylesOf(chunk)
  })
  return [...new Set([...styles, ...scripts])]
}

function stylesOf({ viteMetadata }: Rollup.OutputChunk): string[] {
  return [...(viteMetadata?.importedCss ?? [])]
}

function textOf(output: Rollup.OutputAsset | Rollup.OutputChunk | undefined): string {
  if (output?.type !== 'asset') return ''
  return typeof output.source === 'string' ? output.source : new TextDecoder().decode(output.source)
}
