import type { ActivityEntry } from '../api/activity'
import { stringifyJson } from '../json/stringify'
import { clockText } from '../request-preview/activity/entry-words'
import { readJson } from '../request-preview/activity/read-json'
import { http } from '../request-preview/targets/http'
import { LineComparison } from '../ui/line-comparison'
import styles from './activity-comparison.module.css'

/** What differs between two entries: their requests, without secrets, and the bodies of their replies. */
export function ActivityComparison({
  before,
  after,
}: {
  before: ActivityEntry
  after: ActivityEntry
}) {
  return (
    <section className={styles.comparison} aria-label="Comparison">
      <p className={styles.legend}>
        <span>− {clockText(before.startedAt)}, the other one</span>
        <span>+ {clockText(after.startedAt)}, this one</span>
      </p>
      <h4>Request</h4>
      <LineComparison
        what="Difference of the requests"
        before={requestText(before)}
        after={requestText(after)}
      />
      <h4>Reply</h4>
      <LineComparison
        what="Difference of the replies"
        before={replyText(before)}
        after={replyText(after)}
      />
    </section>
  )
}

function requestText({ safeRequest }: ActivityEntry): string {
  const text = http.render(safeRequest, { keys: false })
  const { body } = safeRequest
  return body === null ? text : text.slice(0, text.length - body.length) + spread(body)
}

function replyText({ reply }: ActivityEntry): string {
  return reply === undefined ? '' : spread(reply.body)
}

/** JSON with a line for each value, so that lines can be compared. */
function spread(body: string): string {
  const json = readJson(body)
  return json === undefined ? body : stringifyJson(json, 2)
}
