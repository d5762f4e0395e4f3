import type { ReactNode } from 'react'
import { ApiProblem, describeProblem, reasonOf } from '../api/problem'
import { readContent } from '../api/content'
import type { Reply } from '../api/reply'
import { stringifyJson } from '../json/stringify'
import { Code } from '../ui/code'
import { durationText, sizeText } from '../ui/figures'
import { useSlow } from '../ui/use-slow'
import { ProgressBar, StateBadge } from '../ui/state-badge'
import type { Outcome } from './use-send'
import styles from './answer.module.css'

/** What came back: status, time, size, headers and body, or why nothing did. `children` stand between status and body. */
export function Answer({ outcome, children }: { outcome: Outcome; children?: ReactNode }) {
  if (outcome.phase === 'idle') return null
  if (outcome.phase === 'sending') return <Awaited />
  if (outcome.phase === 'answered')
    return (
      <section className={styles.answer} aria-label="Answer">
        <StatusLine reply={outcome.exchange.reply} />
        {children}
        <ReplyDetails reply={outcome.exchange.reply} />
      </section>
    )
  const { error } = outcome
  const reply = error instanceof ApiProblem ? error.reply : undefined
  const words = describeProblem(error)
  return (
    <section className={styles.answer} aria-label="Answer">
      {reply !== undefined && <StatusLine reply={reply} />}
      <div role="alert" className={styles.problem}>
        {reply === undefined && <strong>{words.title}</strong>}
        <p>{words.explanation}</p>
        <p className={styles.advice}>{words.advice}</p>
      </div>
      {reply !== undefined && <ReplyDetails reply={reply} />}
    </section>
  )
}

function Awaited() {
  const slow = useSlow()
  return (
    <div className={styles.answer} role="status">
      <span className={styles.line}>
        Waiting for the answer
        <ProgressBar what="Waiting for the answer" />
      </span>
      {slow && (
        <p className={styles.advice}>
          The server has not answered yet. You can cancel; it may carry the request out all the
          same.
        </p>
      )}
    </div>
  )
}

function StatusLine({ reply }: { reply: Reply }) {
  const text = `${reply.status} ${reply.statusText || reasonOf(reply.status)}`.trim()
  return (
    <p className={styles.line} role="status">
      <StateBadge name={text} tone={reply.status >= 400 ? 'bad' : 'ok'} />
      <span className={styles.figures} title={`First byte after ${durationText(reply.firstByte)}`}>
        {durationText(reply.total)} · {sizeText(reply.size)}
      </span>
    </p>
  )
}

/** Longer bodies are cut on screen: the address of the resource shows all of them. */
const longestBody = 200_000

function ReplyDetails({ reply }: { reply: Reply }) {
  const content = readContent(reply)
  const isJson = content.kind === 'json'
  const text = isJson ? stringifyJson(content.value, 2) : reply.body
  return (
    <>
      <details className={styles.details}>
        <summary>{reply.headers.length} headers</summary>
        <dl className={styles.headers}>
          {reply.headers.map(([name, value]) => (
            <div key={`${name}:${value}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {text === '' ? (
        <p className={styles.advice}>
          {reply.size > 0 ? 'The body was too long to be kept.' : 'The reply has no body.'}
        </p>
      ) : (
        <details className={styles.details} open>
          <summary>Body</summary>
          <Code
            text={text.slice(0, longestBody)}
            language={isJson ? 'json' : 'text'}
            what="body of the reply"
          />
        </details>
      )}
    </>
  )
}
