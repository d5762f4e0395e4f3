import { createHash } from 'node:crypto'
import { basename, relative } from 'node:path'
import type { Plugin, Rollup } from 'vite'
import { chunksAhead, chunksIn, filesOf, stylesOf } from './fetched-ahead.ts'

/** The module that the first script of the page loads, and with it the whole program. */
export const program = 'src/app/standalone.tsx'
/** The module that draws the first rows before the program is there. */
export const rows = 'src/app/first-rows.ts'
const boot = 'src/app/boot.ts'

/**
 * Makes three scripts of what the first view needs, whatever else needs parts of it: the small one that asks for data,
 * one that draws the first rows, and the program. The page names them all, so that they are on their way at once.
 */
export function firstChunks(root: string): { plugin: Plugin; codeSplitting: object } {
  const entries = [
    ['boot', boot],
    ['rows', rows],
    ['program', program],
  ] as const
  const names = entries.map(([name]) => name)
  const parts = new Map<string, string>()
  return {
    plugin: {
      name: 'first-chunks',
      apply: 'build',
      buildEnd() {
        const visit = (id: string, part: string) => {
          if (parts.has(id)) return
          parts.set(id, part)
          for (const each of this.getModuleInfo(id)?.importedIds ?? []) visit(each, part)
        }
        for (const [name, entry] of entries) visit(`${root}/${entry}`, name)
      },
      generateBundle(_options, bundle) {
        this.emitFile({ type: 'asset', ...listAhead(chunksIn(bundle)) })
      },
      transformIndexHtml: {
        order: 'post',
        handler(html, { bundle }) {
          const chunks = chunksIn(bundle ?? {})
          const chunk = [...chunks.values()].find((each) => isProgram(each, root))
          if (chunk === undefined) throw new Error(`The build has no chunk of ${program}.`)
          const scripts = [...chunk.imports, chunk.fileName]
          const styles = [...new Set(scripts.flatMap((file) => stylesOf(chunks.get(file))))]
          return [
            ...scripts
              .filter((file) => !html.includes(file))
              .map((file) => tag('modulepreload', file)),
            ...styles.filter((file) => !html.includes(file)).map((file) => tag('stylesheet', file)),
            tagAhead(listAhead(chunks).fileName),
          ]
        },
      },
    },
    codeSplitting: {
      // What several of them import is in the first that needs it.
      groups: names.map((name, at) => ({
        name,
        priority: names.length - at,
        tags: ['$initial'],
        test: (id: string) => parts.get(id) === name,
      })),
    },
  }
}

function isProgram({ facadeModuleId }: Rollup.OutputChunk, root: string): boolean {
  return facadeModuleId != null && relative(root, facadeModuleId) === program
}

function tag(rel: string, file: string) {
  return {
    tag: 'link',
    attrs: { rel, crossorigin: '', href: `./${file}` },
    injectTo: 'head' as const,
  }
}

/** A link that does nothing by itself; the program reads the list when it has nothing else to do. */
function tagAhead(file: string) {
  const { attrs, ...link } = tag('', file)
  return { ...link, attrs: { href: attrs.href, 'data-ahead': 'list' } }
}

/** The files that are fetched ahead, as a file of its own: their names would be heavy in the page. */
function listAhead(chunks: ReadonlyMap<string, Rollup.OutputChunk>) {
  const all = [...chunks.values()]
  const entries = all.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName)
  const first = new Set(filesOf(entries, chunks))
  const ahead = filesOf(chunksAhead(all), chunks).filter((file) => !first.has(file))
  const source = JSON.stringify(ahead.map((file) => basename(file)))
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
  return { fileName: `assets/ahead-${hash}.json`, source }
}
