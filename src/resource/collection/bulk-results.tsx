import { useSyncExternalStore } from 'react'
import { describeProblem, reasonOf } from '../../api/problem'
import type { ApiRequest } from '../../api/request'
import { givenName, type Resource } from '../../api/resource'
import { durationText } from '../../ui/figures'
import { ProgressBar, StateBadge } from '../../ui/state-badge'
import type { BulkRun, Progress } from './bulk-run'
import styles from './bulk.module.css'

/** How far all of them are, and what became of each. */
export function BulkResults({
  run,
  requests,
  resources,
}: {
  run: BulkRun
  requests: readonly ApiRequest[]
  resources: readonly Resource[]
}) {
  const { items, running } = useSyncExternalStore(run.subscribe, run.snapshot)
  const count = (phase: Progress['phase']) => items.filter((item) => item.phase === phase).length
  const done = count('done')
  const failed = count('failed')
  const words = [
    `${done} of ${items.length} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(!running && count('waiting') > 0 ? [`${count('waiting')} not sent`] : []),
  ]
  return (
    <>
      <div className={styles.progress}>
        <p role="status">{words.join(', ')}</p>
        {running && (
          <span className={styles.bar}>
            <ProgressBar what="Requests" progress={((done + failed) / items.length) * 100} />
          </span>
        )}
      </div>
      <ol className={styles.results} aria-label="Results">
        {items.map((item, index) => (
          <li key={index} className={styles.result}>
            <span className={styles.id} title={requests[index]?.url}>
              {resources[index]?.id ?? index + 1}
            </span>
            <span className={styles.name}>{resources[index] && givenName(resources[index])}</span>
            <ResultBadge item={item} />
            {item.phase === 'failed' && (
              <p className={styles.why}>{describeProblem(item.error).explanation}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function ResultBadge({ item }: { item: Progress }) {
  if (item.phase === 'waiting') return <StateBadge name="not sent" tone="off" />
  if (item.phase === 'sending') return <StateBadge name="sending" tone="busy" />
  if (item.phase === 'failed')
    return <StateBadge name={describeProblem(item.error).title} tone="bad" />
  const { status, statusText, total } = item.reply
  return (
    <span className={styles.answer}>
      <StateBadge name={`${status} ${statusText || reasonOf(status)}`.trim()} tone="ok" />
      <span className={styles.of}>{durationText(total)}</span>
    </span>
  )
}
