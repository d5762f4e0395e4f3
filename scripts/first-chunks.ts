import { relative } from 'node:path'
import type { Plugin, Rollup } from 'vite'
import { chunksAhead, chunksIn, filesOf } from './fetched-ahead.ts'

/** The module that the first script of the page loads, and with it the whole program. */
export const program = 'src/app/standalone.tsx'
const boot = 'src/app/boot.ts'

/**
 * Makes two scripts of what the first view needs, whatever else needs parts of it: the small one that asks for data,
 * and the program. The page names the second one, too, so that both are on their way at once.
 */
export function firstChunks(root: string): { plugin: Plugin; codeSplitting: object } {
  const early = new Set<string>()
  const later = new Set<string>()
  return {
    plugin: {
      name: 'first-chunks',
      apply: 'build',
      buildEnd() {
        const visit = (id: string, found: Set<string>) => {
          if (early.has(id) || later.has(id)) return
          found.add(id)
          for (const each of this.getModuleInfo(id)?.importedIds ?? []) visit(each, found)
        }
        visit(`${root}/${boot}`, early)
        visit(`${root}/${program}`, later)
      },
      transformIndexHtml: {
        order: 'post',
        handler(html, { bundle }) {
          const chunks = chunksIn(bundle ?? {})
          const chunk = [...chunks.values()].find((each) => isProgram(each, root))
          if (chunk === undefined) throw new Error(`The build has no chunk of ${program}.`)
          const styles = [...(chunk.viteMetadata?.importedCss ?? [])]
          const scripts = [...chunk.imports, chunk.fileName]
          const first = [...scripts, ...styles]
          const ahead = filesOf(chunksAhead([...chunks.values()]), chunks)
          return [
            ...scripts
              .filter((file) => !html.includes(file))
              .map((file) => tag('modulepreload', file)),
            ...styles.map((file) => tag('stylesheet', file)),
            ...ahead.filter((file) => !html.includes(file) && !first.includes(file)).map(tagAhead),
          ]
        },
      },
    },
    codeSplitting: {
      groups: [
        {
          // Of both entries, and what they import: the one or the other.
          debugName: 'first',
          name: (id: string) => (later.has(id) ? 'program' : 'boot'),
          tags: ['$initial'],
        },
      ],
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

/** A link that does nothing until the program gives it its `rel`. */
function tagAhead(file: string) {
  const { attrs, ...link } = tag('', file)
  const { rel: _later, ...rest } = attrs
  const how = file.endsWith('.css')
    ? { as: 'style', 'data-ahead': 'prefetch' }
    : { 'data-ahead': 'modulepreload' }
  return { ...link, attrs: { ...rest, ...how } }
}
