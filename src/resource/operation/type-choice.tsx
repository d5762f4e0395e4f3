import type { Plan } from './planning'
import styles from './operation-dialog.module.css'

/** Which of the types that a collection takes is to be created. */
export function TypeChoice({
  plan,
  locked,
  onType,
}: {
  plan: Plan
  /** Several are created together, which are of one type. */
  locked: boolean
  onType: (type: string) => void
}) {
  return (
    <div className={styles.types}>
      <label htmlFor="create-type">Type to create</label>
      <select
        id="create-type"
        disabled={locked}
        title={locked ? 'All drafts of one request are of one type' : undefined}
        value={plan.schema?.id ?? plan.types[0]}
        onChange={(event) => onType(event.target.value)}
      >
        {plan.types.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
    </div>
  )
}
