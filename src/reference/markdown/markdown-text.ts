import { readRichText, type RichNode } from '../../schema/rich-text'

/** Any text as Markdown that shows exactly it, on one line. */
export function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*[\]<|]/g, '\\$&')
    .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
}

/** Code within a line. */
export function code(text: string): string {
  const clean = text.replaceAll(/\s+/g, ' ')
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  // A bar would end a table's cell even inside of code.
  return (fence + space + clean + space + fence).replaceAll('|', '\\|')
}

/** A block of code; no line in it can end it. */
export function block(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

/** A link, its text given as Markdown. */
export function link(text: string, address: string): string {
  return `[${text}](${address.replaceAll(/[()\s\\<>]/g, encodeURIComponent)})`
}

/** A table in the shape that every reader of Markdown knows; cells are Markdown. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.join(' | '))
  return [columns.join(' | '), columns.map(() => '---').join('|'), ...lines].join('\n')
}

/** A description as Markdown on one line. */
export function described(description: string): string {
  return nodesText(readRichText(description)).trim()
}

function nodesText(nodes: readonly RichNode[]): string {
  return nodes.map(nodeText).join('').replaceAll(/ {2,}/g, ' ')
}

function nodeText(node: RichNode): string {
  switch (node.kind) {
    case 'text':
      return inline(node.text)
    case 'break':
      return ' <br> '
    case 'code':
      return code(plain(node.children))
    case 'strong':
      return `**${nodesText(node.children).trim()}**`
    case 'em':
      return `*${nodesText(node.children).trim()}*`
    case 'paragraph':
      return ` ${nodesText(node.children)} `
    case 'item':
      return ` <br> • ${nodesText(node.children)}`
    case 'link':
      return /^https?:\/\//i.test(node.href)
        ? link(nodesText(node.children), node.href)
        : nodesText(node.children)
  }
}

function plain(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'break' ? ' ' : plain(node.children)
    })
    .join('')
}
