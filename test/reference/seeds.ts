import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds')

/** A table in Markdown: its columns, and its rows by what stands in the first one. */
export interface MarkdownTable {
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<string, readonly string[]>
}

/** The pages that were made from such an API once, by the number they begin with; undefined, said aloud, where they are not. */
export function seed(number: string): string | undefined {
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => file.startsWith(`${number}_`))
    : undefined
  if (name !== undefined) return readFileSync(join(folder, name), 'utf8')
  process.stderr.write(`Skipped what needs the page ${number}: it is not beside the project.\n`)
  return undefined
}

/** The titles of a page's sections. */
export function sectionsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^### (.+)$/gm)].map(([, title = '']) => title.trim())
}

/** All tables of a page. */
export function tablesOf(markdown: string): MarkdownTable[] {
  const tables: MarkdownTable[] = []
  const lines = markdown.split('\n')
  for (const [index, line] of lines.entries()) {
    if (!/^-+(\|-+)+$/.test(line)) continue
    const rows = lines.slice(index + 1)
    const end = rows.findIndex((row) => !row.includes(' | '))
    tables.push({
      columns: cellsOf(lines[index - 1] ?? ''),
      rows: new Map(
        rows
          .slice(0, end)
          .map(cellsOf)
          .map((cells) => [cells[0] ?? '', cells]),
      ),
    })
  }
  return tables
}

function cellsOf(line: string): string[] {
  return line.split(/(?<!\\) ?\| ?/).map((cell) => cell.trim().replace(/\]\([^)]*\)/, ']'))
}
