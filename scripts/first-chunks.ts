import { relative } from 'node:path'
import type { Plugin, Rollup } from 'vite'
import { chunksAhead, chunksIn, filesOf } from './fetched-ahead.ts'

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
      transformIndexHtml: {
        order: 'post',
        handler(html, { bundle }) {
          const chunks = chunksIn(bundle ?? {})
          const chunk = [...chunks.values()].find((each) => isProgram(each, root))
          if (chunk === undefined) throw new Error(`The build has no chunk of ${program}.`)
          const scripts = [...chunk.imports, chunk.fileName]
          const styles = [...new Set(scripts.flatMap((file) => stylesOf(chunks.get(file))))]
          const first = [...scripts, ...styles]
          const ahead = filesOf(chunksAhead([...chunks.values()]), chunks)
          return [
            ...scripts
              .filter((file) => !html.includes(file))
              .map((file) => tag('modulepreload', file)),
            ...styles.filter((file) => !html.includes(file)).map((file) => tag('stylesheet', file)),
            ...ahead.filter((file) => !html.includes(file) && !first.includes(file)).map(tagAhead),
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

function stylesOf(chunk: Rollup.OutputChunk | undefined): string[] {
  return [...(chunk?.viteMetadata?.importedCss ?? [])]
}

function tag(rel: string, file: string) {
  return {
    tag: 'link',
    attrs: { rel, crossorigin: '', href: `./${file}` },
    injectTo: 'head' as const,
  }
}

/** A link that does nothing until the program gives it its `rel`. */
function tagAhead(file: string) {
  const { attrs, ...link } = tag('', file)
  const { rel: _later, ...rest } = attrs
  const how = file.endsWith('.css')
    ? { as: 'style', 'data-ahead': 'prefetch' }
    : { 'data-ahead': 'modulepreload' }
  return { ...link, attrs: { ...rest, ...how } }
}
