import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** What a file names in its imports, re-exports, dynamic imports and type imports, without `?worker` and the like. */
export function specifiers(path: string, text: string): string[] {
  if (!/\.tsx?$/.test(path)) return []
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`)
  const found: string[] = []
  const add = (source: unknown) => {
    if (isLiteral(source)) found.push(source.value.replace(/\?.*$/, ''))
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
  }).visit(program)
  return found
}

/** The file a relative specifier means; a path that is none of `files` when it means nothing. */
export function resolveImport(from: string, to: string, files: ReadonlyMap<string, string>) {
  const path = posix.join(posix.dirname(from), to)
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`]
  return candidates.find((candidate) => files.has(candidate)) ?? path
}

function isLiteral(node: unknown): node is { value: string } {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  )
}
