import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isChange, type ActivityEntry } from '../api/activity'
import { Answer } from '../request-preview/answer'
import { clockText, outcomeOf, pathOf } from '../request-preview/activity/entry-words'
import { RequestPanel } from '../request-preview/request-panel'
import { useApi } from '../resource/api-context'
import { toldOf } from '../resource/operation/told'
import { usePlace } from '../resource/place'
import { Button } from '../ui/button'
import { ActivityComparison } from './activity-comparison'
import { documentOf, outcomeNow, repeat } from './activity-outcome'
import styles from './activity-entry-view.module.css'

/** One request that was sent: in every language, with its reply, to be sent again or compared with another. */
export function ActivityEntryView({
  entry,
  others,
  select,
  sendAgain,
}: {
  entry: ActivityEntry
  /** What it can be compared with. */
  others: readonly ActivityEntry[]
  /** Opens another entry, or the list. */
  select: (id: number | undefined) => void
  /** Asks whether a change shall be sent again. */
  sendAgain: (id: number) => void
}) {
  const api = useApi()
  const [comparedWith, compareWith] = useState<number>()
  const outcome = outcomeNow(entry, api.dialect)
  const { schemas } = usePlace()
  const other = others.find(({ id }) => id === comparedWith)
  const heading = useRef<HTMLHeadingElement>(null)
  // On narrow screens the list that had the focus is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <div className={styles.view}>
      <Button look="quiet" className={styles.back} onClick={() => select(undefined)}>
        <ArrowLeft size={14} aria-hidden />
        All requests
      </Button>
      <h3 ref={heading} className={styles.title} tabIndex={-1}>
        {entry.request.method} {pathOf(entry)}
      </h3>
      <div className={styles.operations}>
        <Button
          onClick={() =>
            isChange(entry.request) ? sendAgain(entry.id) : select(repeat(api, entry))
          }
        >
          Send again
        </Button>
        {others.length > 0 && (
          <select
            className={styles.other}
            aria-label="Compare with"
            value={comparedWith ?? ''}
            onChange={(event) =>
              compareWith(event.target.value === '' ? undefined : Number(event.target.value))
            }
          >
            <option value="">Compare with…</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {`${clockText(one.startedAt)} ${one.request.method} ${pathOf(one)} · ${outcomeOf(one).text}`}
              </option>
            ))}
          </select>
        )}
      </div>
      {other !== undefined && <ActivityComparison before={other} after={entry} />}
      <RequestPanel
        request={entry.request}
        masked={entry.safeRequest}
        {...toldOf(entry.request, documentOf(outcome), schemas)}
        keys={api.keys}
        root={api.endpoint.root}
        noCattle={api.dialect.noCattle}
      />
      <Answer outcome={outcome} />
    </div>
  )
}
