import { Download } from 'lucide-react'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { readContent, type Content } from '../api/content'
import type { Reply } from '../api/reply'
import { stringifyJson } from '../json/stringify'
import type { JsonValue } from '../json/value'
import { Button } from '../ui/button'
import { Code } from '../ui/code'
import { sizeText } from '../ui/figures'
import { saveBlob } from '../ui/save-file'
import { Skeleton } from '../ui/skeleton'
import styles from './answer.module.css'

const JsonTree = lazy(async () => ({
  default: (await import('../ui/json-tree/json-tree')).JsonTree,
}))

/** Shows a value as a tree. */
export type ShowTree = (value: JsonValue) => ReactNode

/** More text than this is cut on screen, and can be saved whole. */
const longestBody = 200_000

/** The body of a reply: JSON as a tree or as text, anything else as text, and what is no text as a file to be saved. */
export function AnswerBody({ reply, tree }: { reply: Reply; tree?: ShowTree | undefined }) {
  const content = useMemo(() => readContent(reply), [reply])
  const [asText, setAsText] = useState(false)
  if (reply.file !== undefined)
    return (
      <div className={styles.bodyHead}>
        <span>The body is no text{typeOf(reply.file)}.</span>
        <SaveButton reply={reply} />
      </div>
    )
  if (content.kind === 'empty' || reply.body === '')
    return <p className={styles.advice}>{whyNothing(reply)}</p>
  const isJson = content.kind === 'json'
  const text = isJson ? stringifyJson(content.value, 2) : reply.body
  const showsText = !isJson || asText
  return (
    <div className={styles.body}>
      <div className={styles.bodyHead}>
        <span>{words[content.kind]}</span>
        {isJson && (
          <Button small onClick={() => setAsText(!asText)}>
            {asText ? 'Show as tree' : 'Show as text'}
          </Button>
        )}
        <SaveButton reply={reply} />
      </div>
      {showsText ? (
        <>
          <Code
            text={text.slice(0, longestBody)}
            language={isJson ? 'json' : 'text'}
            what="body of the reply"
          />
          {reply.cutOff === true && (
            <p className={styles.advice}>
              Only the beginning is read; open the address in the browser for all of it.
            </p>
          )}
          {text.length > longestBody && (
            <p className={styles.advice}>
              These are the first {sizeText(longestBody)}; saved as a file it is whole.
            </p>
          )}
        </>
      ) : (
        <Suspense fallback={<Skeleton rows={6} />}>
          {tree?.(content.value) ?? <JsonTree value={content.value} />}
        </Suspense>
      )}
    </div>
  )
}

function whyNothing({ size, cutOff }: Reply): string {
  if (size > 0) return 'The body was too long to be kept.'
  return cutOff === true
    ? 'The body is no text; only its beginning is read here. Open the address in the browser for all of it.'
    : 'The reply has no body.'
}

const words: Readonly<Record<Exclude<Content['kind'], 'empty'>, string>> = {
  json: 'Body',
  'broken-json': 'Body, as it came',
  html: 'Body, an HTML page as text',
  text: 'Body, as text',
}

function typeOf({ type }: Blob): string {
  return type === '' || type === 'application/octet-stream' ? '' : ` but ${type}`
}

function SaveButton({ reply }: { reply: Reply }) {
  const save = () => saveBlob(nameOf(reply), reply.file ?? new Blob([reply.body]))
  return (
    <Button small onClick={save}>
      <Download size={13} aria-hidden />
      Save {reply.file !== undefined && sizeText(reply.size)}
    </Button>
  )
}

/** A file's name made of the address: letters, digits and dots only, for the server wrote it. */
function nameOf({ request, file, body }: Reply): string {
  const last = new URL(request.url).pathname.split('/').filter(Boolean).at(-1) ?? ''
  const name = last.replaceAll(/[^\w.-]+/g, '-').replace(/^[.-]+/, '') || 'reply'
  if (file !== undefined) return `${name}.${/\/([a-z0-9]+)$/.exec(file.type)?.[1] ?? 'bin'}`
  return `${name}.${/^\s*[[{]/.test(body) ? 'json' : 'txt'}`
}
