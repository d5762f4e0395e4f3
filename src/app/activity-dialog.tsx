import { useMemo, useState, useSyncExternalStore } from 'react'
import { isChange } from '../api/activity'
import { ActivityList } from '../request-preview/activity/activity-list'
import { matches } from '../request-preview/activity/entry-words'
import { useApi } from '../resource/api-context'
import { SideDialog } from '../ui/dialog'
import { ActivityAgain } from './activity-again'
import { ActivityEntryView } from './activity-entry-view'
import { ActivityToolbar } from './activity-toolbar'
import styles from './activity-dialog.module.css'

/** Everything sent in this tab, newest first, and the one that is open. */
export function ActivityDialog({ onClose }: { onClose: () => void }) {
  const api = useApi()
  const all = useSyncExternalStore(api.activity.subscribe, api.activity.snapshot)
  const [reads, setReads] = useState(false)
  const [filter, setFilter] = useState('')
  const [selected, select] = useState<number>()
  const [again, sendAgain] = useState<number>()
  const kept = useMemo(() => all.filter(({ request }) => reads || isChange(request)), [all, reads])
  const shown = useMemo(
    () => kept.filter((entry) => matches(entry, filter)).toReversed(),
    [kept, filter],
  )
  const open = all.find(({ id }) => id === selected)
  const repeated = all.find(({ id }) => id === again)

  return (
    <SideDialog title="Activity" wide onClose={onClose}>
      <div className={styles.body} data-step={open === undefined ? 'list' : 'entry'}>
        <div className={styles.list}>
          <ActivityToolbar
            entries={kept}
            reads={reads}
            setReads={setReads}
            filter={filter}
            setFilter={setFilter}
            clear={() => (select(undefined), api.activity.clear())}
          />
          {shown.length === 0 ? (
            <p className={styles.empty}>{emptyText(all.length, kept.length)}</p>
          ) : (
            <ActivityList entries={shown} selected={selected} onSelect={select} />
          )}
        </div>
        <section className={styles.entry} aria-label="Entry">
          {open === undefined ? (
            <p className={styles.empty}>
              Choose a request to see what was sent and what came back.
            </p>
          ) : (
            <ActivityEntryView
              key={open.id}
              entry={open}
              others={kept.filter(({ id }) => id !== open.id).toReversed()}
              select={select}
              sendAgain={sendAgain}
            />
          )}
        </section>
      </div>
      {repeated !== undefined && (
        <ActivityAgain entry={repeated} onClose={() => sendAgain(undefined)} />
      )}
    </SideDialog>
  )
}

function emptyText(all: number, kept: number): string {
  if (kept > 0) return 'No request matches the filter.'
  return all > 0
    ? 'Nothing was changed from this tab yet. Reads are not shown.'
    : 'Nothing was sent from this tab yet.'
}
