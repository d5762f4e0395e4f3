import type { ReactNode } from 'react'
import { CopyButton } from './copy-button'
import styles from './code.module.css'

/** A text to be read and copied as it stands, lightly coloured. `language` only chooses the colours. */
export function Code({ text, language, what }: { text: string; language: string; what: string }) {
  return (
    <div className={styles.code}>
      <div className={styles.copy}>
        <CopyButton text={text} what={what} />
      </div>
      <pre {...(mayScroll(text) ? { tabIndex: 0, role: 'group', 'aria-label': what } : {})}>
        <code>{colour(text, language)}</code>
      </pre>
    </div>
  )
}

/** Whether a text can be higher than its box, which keyboards must be able to scroll then. */
function mayScroll(text: string): boolean {
  return text.length > 600 || text.split('\n', 16).length > 15
}

/** Beyond this a text is shown without colours: nobody reads it line by line. */
const longestColoured = 50_000

const patterns: ReadonlyMap<string, RegExp> = new Map([
  // Strings that may hold the other quote, then options; a continued single-quoted text holds '\''.
  [
    'shell',
    /(?<string>'[^']*'|"(?:[^"\\]|\\.)*"|\\')|(?<option>(?<=\s)--?[a-zA-Z][\w-]*)|(?<method>(?<=-X )\w+)/g,
  ],
  [
    'http',
    /(?<method>^[A-Z]+(?= ))|(?<option>^[\w-]+(?=: ))|(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>(?<=[:[,]\s*)-?\d[\d.eE+-]*)/gm,
  ],
  [
    'json',
    /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>(?<=[:[,\s])-?\d[\d.eE+-]*)/g,
  ],
])

function colour(text: string, language: string): ReactNode {
  const pattern = patterns.get(language)
  if (pattern === undefined || text.length > longestColoured) return text
  const parts: ReactNode[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const look = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0]
    if (look === undefined) continue
    parts.push(
      text.slice(end, match.index),
      <span key={match.index} className={styles[look]}>
        {match[0]}
      </span>,
    )
    end = match.index + match[0].length
  }
  return [...parts, text.slice(end)]
}
