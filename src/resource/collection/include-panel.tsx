import { useNavigate } from 'react-router'
import type { QueryPart } from '../../api/dialects/dialect'
import type { Schema } from '../../schema/schema'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { parameterOf, withParameter, withoutParameter } from './filter-query'
import styles from './panel.module.css'

/** What else the server is to send: what one of the links leads to, with every row, and removed resources. */
export function IncludePanel({
  schema,
  removedToo,
}: {
  schema: Schema
  /** Undefined where the server has no such thing. */
  removedToo: QueryPart | undefined
}) {
  const { address } = usePlace()
  const { dialect } = useApi()
  const navigate = useNavigate()
  const included = parameterOf(address.path, 'include') ?? ''
  const go = (path: string) => void navigate(toAddress(path, address.view), { replace: true })
  const set = (name: string, value: string | undefined) =>
    go(
      value === undefined
        ? withoutParameter(address.path, name, dialect)
        : withParameter(address.path, name, value, dialect),
    )
  return (
    <div className={styles.panel}>
      {schema.includeableLinks.length > 0 && (
        <label className={styles.line}>
          <span>Linked</span>
          <select
            value={included}
            onChange={({ target }) => set('include', target.value || undefined)}
          >
            <option value="">nothing</option>
            {[...new Set([included, ...schema.includeableLinks])]
              .filter((name) => name !== '')
              .map((name) => (
                <option key={name}>{name}</option>
              ))}
          </select>
        </label>
      )}
      {removedToo !== undefined && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={parameterOf(address.path, removedToo.key) !== undefined}
            onChange={({ target }) =>
              set(removedToo.key, target.checked ? removedToo.value : undefined)
            }
          />
          Removed ones, too
        </label>
      )}
      <code className={styles.query}>GET {address.path}</code>
    </div>
  )
}
