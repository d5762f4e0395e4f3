import { useNavigate } from 'react-router'
import { toAddress } from '../address'
import { usePlace } from '../place'
import type { Plan } from './planning'
import styles from './operation-dialog.module.css'

/** Which of the types that a collection takes is to be created. */
export function TypeChoice({ plan }: { plan: Plan }) {
  const { address } = usePlace()
  const navigate = useNavigate()
  return (
    <div className={styles.types}>
      <label htmlFor="create-type">Type to create</label>
      <select
        id="create-type"
        value={plan.schema?.id ?? plan.types[0]}
        onChange={(event) =>
          void navigate(
            toAddress(address.path, address.view, { kind: 'create', type: event.target.value }),
            { replace: true },
          )
        }
      >
        {plan.types.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
    </div>
  )
}
