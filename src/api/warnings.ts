import { headerOf, type Reply } from './reply'

const most = 10

/** What a server warns of beside its answer (`Warning: 299 - "…"`, RFC 7234), as Kubernetes does; each text once. */
export function warningsIn(reply: Pick<Reply, 'headers'>): readonly string[] {
  const header = headerOf(reply, 'warning') ?? ''
  const found = header.matchAll(/(?:^|,)\s*\d{3} \S+ "((?:\\.|[^"\\])*)"/g)
  const texts = [...found].map(([, text = '']) => text.replaceAll(/\\(.)/g, '$1'))
  return [...new Set(texts)].slice(0, most)
}
