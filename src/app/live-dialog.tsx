import { useState, useSyncExternalStore } from 'react'
import { useApi } from '../resource/api-context'
import type { ChangeLog, LoggedMessage } from '../resource/live/change-log'
import { useLiveStatus, type Live } from '../resource/live/live'
import { SideDialog } from '../ui/dialog'
import { LiveMessage } from './live-message'
import { LiveMessageList } from './live-message-list'
import { LiveState } from './live-state'
import { LiveToolbar } from './live-toolbar'
import styles from './live-dialog.module.css'

/** How the page hears of changes, and the messages of the change stream as they came. */
export function LiveDialog({ onClose }: { onClose: () => void }) {
  const { live } = useApi()
  useLiveStatus(live)
  const messages = useMessages(live)
  const [paused, setPaused] = useState<readonly LoggedMessage[]>()
  const [pings, setPings] = useState(false)
  const [filter, setFilter] = useState('')
  const [selected, select] = useState<LoggedMessage>()
  const kept = paused ?? messages
  const shown = kept.filter((message) => fits(message, filter, pings)).toReversed()
  return (
    <SideDialog title="Changes" wide onClose={onClose}>
      <div className={styles.body} data-step={selected === undefined ? 'list' : 'message'}>
        <div className={styles.list}>
          <LiveState />
          <LiveToolbar
            filter={filter}
            setFilter={setFilter}
            pings={pings}
            setPings={setPings}
            paused={paused !== undefined}
            newer={paused === undefined ? 0 : newerThan(paused, messages)}
            setPaused={(on) => setPaused(on ? messages : undefined)}
            clear={() => {
              live.connection?.log.clear()
              setPaused(paused === undefined ? undefined : [])
              select(undefined)
            }}
          />
          {shown.length === 0 ? (
            <p className={styles.empty}>{emptyText(kept, filter)}</p>
          ) : (
            <LiveMessageList messages={shown} selected={selected} onSelect={select} />
          )}
        </div>
        <section className={styles.message} aria-label="Message">
          {selected === undefined ? (
            <p className={styles.empty}>Choose a message to see it as it came.</p>
          ) : (
            <LiveMessage message={selected} back={() => select(undefined)} />
          )}
        </section>
      </div>
    </SideDialog>
  )
}

const none: readonly LoggedMessage[] = []
const noLog: Pick<ChangeLog, 'snapshot' | 'subscribe'> = {
  snapshot: () => none,
  subscribe: () => () => {},
}

function useMessages({ connection }: Live): readonly LoggedMessage[] {
  const { subscribe, snapshot } = connection?.log ?? noLog
  return useSyncExternalStore(subscribe, snapshot)
}

/** Every word of the filter stands in the name, the type or the id. */
function fits({ name, type, id }: LoggedMessage, filter: string, pings: boolean): boolean {
  if (name === 'ping' && !pings) return false
  const text = `${name} ${type} ${id}`.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function newerThan(paused: readonly LoggedMessage[], now: readonly LoggedMessage[]): number {
  return (now.at(-1)?.number ?? 0) - (paused.at(-1)?.number ?? 0)
}

function emptyText(kept: readonly LoggedMessage[], filter: string): string {
  if (kept.length === 0) return 'No message has come yet.'
  if (filter.trim() !== '') return 'No message matches the filter.'
  return 'Nothing has changed on the server yet. Pings are not shown.'
}
