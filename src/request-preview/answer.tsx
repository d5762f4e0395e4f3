import { useSyncExternalStore, type ReactNode } from 'react'
import { ApiProblem, describeProblem, reasonOf } from '../api/problem'
import type { Reply } from '../api/reply'
import { warningsIn } from '../api/warnings'
import type { UploadCourse } from '../api/upload-course'
import { durationText, sizeText } from '../ui/figures'
import { useSlow } from '../ui/use-slow'
import { ProgressBar, StateBadge } from '../ui/state-badge'
import { AnswerBody, type ShowTree } from './answer-body'
import type { Outcome } from './use-send'
import styles from './answer.module.css'

/** What came back: status, time, size, headers and body, or why nothing did. `children` stand between status and body. */
export function Answer({
  outcome,
  tree,
  children,
}: {
  outcome: Outcome
  /** How JSON is shown where its links can be followed. */
  tree?: ShowTree
  children?: ReactNode
}) {
  if (outcome.phase === 'idle') return null
  if (outcome.phase === 'sending') return <Awaited upload={outcome.upload} />
  if (outcome.phase === 'answered')
    return (
      <section className={styles.answer} aria-label="Answer">
        <StatusLine reply={outcome.exchange.reply} />
        {children}
        <ReplyDetails reply={outcome.exchange.reply} tree={tree} />
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
      {reply !== undefined && <ReplyDetails reply={reply} tree={tree} />}
    </section>
  )
}

function Awaited({ upload }: { upload: UploadCourse | undefined }) {
  const slow = useSlow()
  const left = useSyncExternalStore(upload?.subscribe ?? never, upload?.snapshot ?? all)
  const leaving = upload !== undefined && left < upload.total
  return (
    <div className={styles.answer} role="status">
      <span className={styles.line}>
        {leaving ? 'Sending' : 'Waiting for the answer'}
        {leaving ? (
          <ProgressBar what="Sending" progress={Math.floor((left / upload.total) * 100)} />
        ) : (
          <ProgressBar what="Waiting for the answer" />
        )}
        {/* The bar says it to screen readers, and does not interrupt them with each step. */}
        {leaving && (
          <span className={styles.figures} aria-hidden>
            {sizeText(left)} of {sizeText(upload.total)}
          </span>
        )}
      </span>
      {slow && !leaving && (
        <p className={styles.advice}>
          The server has not answered yet. You can cancel; it may carry the request out all the
          same.
        </p>
      )}
    </div>
  )
}

const never = () => () => undefined
const all = () => Infinity

function StatusLine({ reply }: { reply: Reply }) {
  const text = `${reply.status} ${reply.statusText || reasonOf(reply.status)}`.trim()
  return (
    <>
      <p className={styles.line} role="status">
        <StateBadge name={text} tone={reply.status >= 400 ? 'bad' : 'ok'} />
        <span className={styles.figures}>
          first byte {durationText(reply.firstByte)} · total {durationText(reply.total)} ·{' '}
          {sizeText(reply.size)}
        </span>
      </p>
      {warningsIn(reply).map((text) => (
        <p key={text} className={styles.warning}>
          The server warns: {text}
        </p>
      ))}
      {reply.url !== reply.request.url && (
        <p className={styles.advice}>
          The request was redirected; this is the answer of <code>{reply.url}</code>.
        </p>
      )}
    </>
  )
}

function ReplyDetails({ reply, tree }: { reply: Reply; tree?: ShowTree | undefined }) {
  return (
    <>
      <details className={styles.details}>
        <summary>
          {reply.headers.length} {reply.headers.length === 1 ? 'header' : 'headers'}
        </summary>
        <dl className={styles.headers}>
          {reply.headers.map(([name, value]) => (
            <div key={`${name}:${value}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <AnswerBody reply={reply} tree={tree} />
    </>
  )
}
