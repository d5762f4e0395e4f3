import { Download } from 'lucide-react'
import type { ActivityEntry } from '../api/activity'
import { useApi } from '../resource/api-context'
import { usePlace } from '../resource/place'
import { announce } from '../ui/announce'
import { Button } from '../ui/button'
import { MenuButton } from '../ui/menu-button'
import { download, exportChoices } from './activity-download'
import { secretFieldsOf } from './activity-secret-fields'
import styles from './activity-toolbar.module.css'

/** What can be done with the list: filter it, show the reads, export and clear it. */
export function ActivityToolbar({
  entries,
  reads,
  setReads,
  filter,
  setFilter,
  clear,
}: {
  /** What an export holds: all of them, whatever the filter. */
  entries: readonly ActivityEntry[]
  reads: boolean
  setReads: (shown: boolean) => void
  filter: string
  setFilter: (filter: string) => void
  clear: () => void
}) {
  const { keys } = useApi()
  const { schemas } = usePlace()

  function write(id: string) {
    const choice = exportChoices.find((one) => one.id === id)
    if (choice === undefined) return
    const text = choice.write(entries, { keys, isSecretField: secretFieldsOf(schemas) })
    announce(`Exported ${entries.length} requests as ${download(text, choice)}`)
  }

  return (
    <div className={styles.toolbar}>
      <input
        type="search"
        className={styles.filter}
        aria-label="Filter requests"
        placeholder="Filter, e.g. POST containers 422"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <label className={styles.reads}>
        <input
          type="checkbox"
          checked={reads}
          onChange={(event) => setReads(event.target.checked)}
        />
        Show reads
      </label>
      <span className={styles.right}>
        {entries.length > 0 && (
          <MenuButton
            label="Export"
            title="Export all of them, without secrets"
            className={styles.export}
            choices={() => exportChoices}
            onChoose={write}
          >
            <Download size={13} aria-hidden />
            Export
          </MenuButton>
        )}
        <Button look="quiet" onClick={clear}>
          Clear
        </Button>
      </span>
    </div>
  )
}
