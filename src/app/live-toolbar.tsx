import { Pause, Play } from 'lucide-react'
import { Button } from '../ui/button'
import bar from './activity-toolbar.module.css'

/** What can be done with the messages: filter them, hold the list still, clear it. */
export function LiveToolbar(props: {
  filter: string
  setFilter: (filter: string) => void
  pings: boolean
  setPings: (shown: boolean) => void
  paused: boolean
  /** How many came since the list stands still. */
  newer: number
  setPaused: (paused: boolean) => void
  clear: () => void
}) {
  const { paused, newer } = props
  return (
    <div className={bar.toolbar}>
      <input
        type="search"
        className={bar.filter}
        aria-label="Filter messages"
        placeholder="Filter by type and id, e.g. container 1i5"
        value={props.filter}
        onChange={(event) => props.setFilter(event.target.value)}
      />
      <label className={bar.reads}>
        <input
          type="checkbox"
          checked={props.pings}
          onChange={(event) => props.setPings(event.target.checked)}
        />
        Show pings
      </label>
      <span className={bar.right}>
        <Button look="quiet" aria-pressed={paused} onClick={() => props.setPaused(!paused)}>
          {paused ? <Play size={13} aria-hidden /> : <Pause size={13} aria-hidden />}
          {paused && newer > 0 ? `Pause (${newer} newer)` : 'Pause'}
        </Button>
        <Button look="quiet" onClick={props.clear}>
          Clear
        </Button>
      </span>
    </div>
  )
}
