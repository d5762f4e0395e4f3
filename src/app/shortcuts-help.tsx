import { SideDialog } from '../ui/dialog'
import styles from './shortcuts-help.module.css'

const shortcuts: readonly (readonly [keys: string, what: string])[] = [
  ['Ctrl K', 'Search types, actions and places (⌘K on a Mac)'],
  ['/', 'Filter the types; Enter opens the first'],
  ['g', 'Type an address'],
  ['r', 'Reload'],
  ['u', 'Up'],
  ['s', 'Star this place, or take the star off'],
  ['a', 'Activity: what was sent in this tab'],
  ['e', 'Changes: what the server tells, as it happens'],
  ['?', 'This list'],
  ['↑ ↓', 'In a table: the row above or below; Page Up and Down, Home and End go further'],
  ['Shift F10', 'In a table: the menu of a row, as by a right click'],
  ['Enter', 'In a form: check it and show the request. It never sends.'],
  ['Esc', 'Close a dialog; what was typed is kept'],
]

/** The list of all shortcuts. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  return (
    <SideDialog title="Keyboard shortcuts" wide={false} onClose={onClose}>
      <dl className={styles.list}>
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </SideDialog>
  )
}
