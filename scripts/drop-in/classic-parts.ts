import { minifySync, type Plugin, type Rollup } from 'vite'
import { chunksAhead, chunksIn, filesOf, reached, stylesOf } from '../fetched-ahead.ts'
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
      const chunks = chunksIn(bundle)
      const entry = [...chunks.values()].find(({ isEntry }) => isEntry)
      if (entry === undefined) return this.error('The build of the drop-in has no entry.')
      const first = [...reached([entry.fileName], chunks)].flatMap((name) => chunks.get(name) ?? [])
      // Chunks come after what they import, so their styles do.
      const styles = first.flatMap((chunk) => stylesOf(chunk))
      const css = styles.map((file) => textOf(bundle[file])).join('')
      const gone = new Set([...first.map(({ fileName }) => fileName), ...styles])
      const late: Record<string, string[]> = {}
      for (const chunk of chunks.values()) {
        chunk.code = withLateImports(chunk)
        for (const name of chunk.dynamicImports)
          late[name] ??= filesOf([name], chunks).filter((file) => !gone.has(file))
      }
      const ahead = filesOf(chunksAhead([...chunks.values()]), chunks).filter(
        (file) => !gone.has(file),
      )
      for (const file of gone) delete bundle[file]
      for (const [name, chunk] of chunks)
        if (!gone.has(name)) chunk.code = `document.currentScript.handOver(${bodyOf(chunk)});\n`
      const bodies = first.map((chunk) => `${JSON.stringify(chunk.fileName)}:${bodyOf(chunk)}`)
      const start = minifySync('loader.js', loader.toString()).code.replace(/;?\s*$/, '')
      const facts = [late, ahead, entry.fileName].map((fact) => JSON.stringify(fact))
      const code = `(${start})({${bodies.join(',\n')}},${facts.join()});\n`
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

function textOf(output: Rollup.OutputAsset | Rollup.OutputChunk | undefined): string {
  if (output?.type !== 'asset') return ''
  return typeof output.source === 'string' ? output.source : new TextDecoder().decode(output.source)
}
