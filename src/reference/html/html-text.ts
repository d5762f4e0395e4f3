import { readRichText, type RichNode } from '../../schema/rich-text'

/** HTML that was made here, so that no text is taken for it. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | Html | readonly (string | Html)[]

/** Writes HTML: every text put into it is only text. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    pieces.reduce((text, piece, index) => text + piece + partText(parts[index] ?? ''), ''),
  )
}

function partText(part: Part): string {
  if (part instanceof Html) return part.text
  if (typeof part === 'string') return escaped(part)
  return part.map(partText).join('')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A description as HTML. */
export function described(description: string): Html {
  return nodesHtml(readRichText(description))
}

function nodesHtml(nodes: readonly RichNode[]): Html {
  return markup`${nodes.map(nodeHtml)}`
}

function nodeHtml(node: RichNode): Html {
  switch (node.kind) {
    case 'text':
      return markup`${node.text}`
    case 'break':
      return markup`<br />`
    case 'code':
      return markup`<code>${nodesHtml(node.children)}</code>`
    case 'strong':
      return markup`<strong>${nodesHtml(node.children)}</strong>`
    case 'em':
      return markup`<em>${nodesHtml(node.children)}</em>`
    case 'paragraph':
      return markup`<br />${nodesHtml(node.children)}<br />`
    case 'item':
      return markup`<br />• ${nodesHtml(node.children)}`
    case 'link':
      return /^https?:\/\//i.test(node.href)
        ? markup`<a href="${node.href}" rel="noreferrer noopener">${nodesHtml(node.children)}</a>`
        : nodesHtml(node.children)
  }
}
