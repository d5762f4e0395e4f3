import type { Plan } from './planning'
import styles from './operation-dialog.module.css'

/** Which of the types that a collection takes is to be created. */
export function TypeChoice({ plan, onType }: { plan: Plan; onType: (type: string) => void }) {
  return (
    <div className={styles.types}>
      <label htmlFor="create-type">Type to create</label>
      <select
        id="create-type"
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
