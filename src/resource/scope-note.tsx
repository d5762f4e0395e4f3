import { usePlace } from './place'
import { useScopeName } from './use-scopes'
import styles from './scope-note.module.css'

/** Says beside a dialog's title in which project it acts; nothing outside of all. */
export function ScopeNote() {
  const { scope } = usePlace()
  const name = useScopeName()
  if (scope === undefined) return null
  return (
    <span className={styles.note}>
      in {scope.kind} {name}
    </span>
  )
}
