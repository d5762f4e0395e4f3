import { relative } from 'node:path'
import type { Plugin, Rollup } from 'vite'

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
          const chunk = Object.values(bundle ?? {}).find((each) => isProgram(each, root))
          if (chunk?.type !== 'chunk') throw new Error(`The build has no chunk of ${program}.`)
          const styles = [...(chunk.viteMetadata?.importedCss ?? [])]
          const scripts = [...chunk.imports, chunk.fileName]
          return [
            ...scripts
              .filter((file) => !html.includes(file))
              .map((file) => tag('modulepreload', file)),
            ...styles.map((file) => tag('stylesheet', file)),
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

function isProgram(output: Rollup.OutputAsset | Rollup.OutputChunk, root: string): boolean {
  return (
    output.type === 'chunk' &&
    output.facadeModuleId != null &&
    relative(root, output.facadeModuleId) === program
  )
}

function tag(rel: string, file: string) {
  return {
    tag: 'link',
    attrs: { rel, crossorigin: '', href: `./${file}` },
    injectTo: 'head' as const,
  }
}
