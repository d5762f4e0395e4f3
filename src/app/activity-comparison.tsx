import { useMemo } from 'react'
import type { ActivityEntry } from '../api/activity'
import { stringifyJson } from '../json/stringify'
import { clockText } from '../request-preview/activity/entry-words'
import { readJson } from '../request-preview/activity/read-json'
import { safeEntries, type SafeEntry } from '../request-preview/activity/safe-entries'
import { http } from '../request-preview/targets/http'
import { usePlace } from '../resource/place'
import { LineComparison } from '../ui/line-comparison'
import { secretFieldsOf } from './activity-secret-fields'
import styles from './activity-comparison.module.css'

/** What differs between two entries: their requests and the bodies of their replies, without secrets. */
export function ActivityComparison({
  before,
  after,
}: {
  before: ActivityEntry
  after: ActivityEntry
}) {
  const { schemas } = usePlace()
  const [left, right] = useMemo(
    () => safeEntries([before, after], { isSecretField: secretFieldsOf(schemas) }),
    [before, after, schemas],
  )
  return (
    <section className={styles.comparison} aria-label="Comparison">
      <p className={styles.legend}>
        <span>− {clockText(before.startedAt)}, the other one</span>
        <span>+ {clockText(after.startedAt)}, this one</span>
      </p>
      <h4>Request</h4>
      <LineComparison
        what="Difference of the requests"
        before={requestText(left)}
        after={requestText(right)}
      />
      <h4>Reply</h4>
      <LineComparison
        what="Difference of the replies"
        before={replyText(left)}
        after={replyText(right)}
      />
    </section>
  )
}

function requestText(entry: SafeEntry | undefined): string {
  if (entry === undefined) return ''
  const text = http.render(entry.request, { keys: false })
  const { body } = entry.request
  return body === null ? text : text.slice(0, text.length - body.length) + spread(body)
}

function replyText(entry: SafeEntry | undefined): string {
  return spread(entry?.reply?.body ?? '')
}

/** JSON with a line for each value, so that lines can be compared. */
function spread(body: string): string {
  const json = readJson(body)
  return json === undefined ? body : stringifyJson(json, 2)
}
