/** A description as a tree of what is harmless: there is no way to write anything else with it. */
export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: RichMark; readonly children: readonly RichNode[] }
  /** `href` as it was written: who shows it decides whether it may be followed. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly RichNode[] }

export type RichMark = 'code' | 'strong' | 'em' | 'paragraph' | 'item'

const marks = new Map<string, RichMark>([
  ['code', 'code'],
  ['tt', 'code'],
  ['pre', 'code'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['p', 'paragraph'],
  ['div', 'paragraph'],
  ['li', 'item'],
])
/** More marks inside each other than anybody writes; what shows them goes as deep as they do. */
const deepest = 20
/** Tags that say nothing beyond what is in them. */
const silent = new Set(['ul', 'ol', 'span'])

interface Open {
  readonly tag: string
  readonly children: RichNode[]
  readonly close: (children: readonly RichNode[]) => RichNode
}

// A tag, a link or code as in Markdown, an entity, or an empty line.
const token =
  /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>|\[([^[\]\n]+)\]\(([^()\s]+)\)|`([^`\n]+)`|&(#x?[0-9a-f]{1,6}|[a-z]{2,6});|\n\s*\n/gi

/**
 * Reads a description, which servers write as text, with some HTML, or as Markdown. Breaks, paragraphs, lists, code,
 * emphasis and links are understood; every other tag stays text, for `array<string>` is no HTML either.
 */
export function readRichText(source: string): readonly RichNode[] {
  const root: RichNode[] = []
  const open: Open[] = []
  const here = () => open.at(-1)?.children ?? root
  const say = (text: string) => {
    const last = here().at(-1)
    if (text === '') return
    if (last?.kind === 'text') here().splice(-1, 1, { kind: 'text', text: last.text + text })
    else here().push({ kind: 'text', text })
  }
  const closeOne = () => {
    const ended = open.pop()
    if (ended !== undefined) here().push(ended.close(ended.children))
  }
  let at = 0
  for (const match of source.trim().matchAll(token)) {
    say(source.trim().slice(at, match.index))
    at = match.index + match[0].length
    const [whole, slash, name, attributes = '', label, href, code, entity] = match
    if (name !== undefined) {
      const tag = name.toLowerCase()
      if (tag === 'br' || tag === 'hr') here().push({ kind: 'break' })
      else if (silent.has(tag)) continue
      else if (slash !== '') {
        if (open.some((each) => each.tag === tag)) while (open.at(-1)?.tag !== tag) closeOne()
        else if (!marks.has(tag) && tag !== 'a') say(whole)
        if (open.at(-1)?.tag === tag) closeOne()
      } else if (tag === 'a') {
        if (open.length >= deepest) continue
        const target = hrefOf(attributes)
        const link = (children: readonly RichNode[]): RichNode => ({
          kind: 'link',
          href: target,
          children,
        })
        open.push({ tag, children: [], close: link })
      } else {
        const kind = marks.get(tag)
        if (kind === undefined) say(whole)
        else {
          // HTML lets the ends of these be left out.
          if (/^(p|li)$/.test(tag) && open.at(-1)?.tag === tag) closeOne()
          if (open.length >= deepest) continue
          open.push({ tag, children: [], close: (children) => ({ kind, children }) })
        }
      }
    } else if (label !== undefined && href !== undefined)
      here().push({ kind: 'link', href, children: [{ kind: 'text', text: label }] })
    else if (code !== undefined)
      here().push({ kind: 'code', children: [{ kind: 'text', text: code }] })
    else if (entity !== undefined) say(characterFor(entity) ?? whole)
    else here().push({ kind: 'break' }, { kind: 'break' })
  }
  say(source.trim().slice(at))
  while (open.length > 0) closeOne()
  return root
}

/** A description as one line of text. */
export function plainText(source: string): string {
  return textOf(readRichText(source)).replaceAll(/\s+/g, ' ').trim()
}

function textOf(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'break') return ' '
      const inside = textOf(node.children)
      return node.kind === 'item'
        ? ` • ${inside}`
        : node.kind === 'paragraph'
          ? ` ${inside} `
          : inside
    })
    .join('')
}

function hrefOf(attributes: string): string {
  const [, quoted, single, bare] =
    /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? []
  return (quoted ?? single ?? bare ?? '').replaceAll('&amp;', '&')
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

function characterFor(entity: string): string | undefined {
  if (!entity.startsWith('#')) return named.get(entity.toLowerCase())
  const isHex = /^#x/i.test(entity)
  const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  return Number.isNaN(code) || code > 0x10ffff || code === 0
    ? undefined
    : String.fromCodePoint(code)
}
