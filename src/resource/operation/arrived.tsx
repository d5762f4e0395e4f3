import type { Resource } from '../../api/resource'
import { equalJson } from '../../json/equal'
import { own } from '../../json/value'
import { CopyButton } from '../../ui/copy-button'
import { FieldValue } from '../field-value'
import { usePlace } from '../place'
import styles from './following.module.css'

/** Said by the state badge, or of the frame. */
const silent = new Set([
  'state',
  'transitioning',
  'transitioningMessage',
  'transitioningProgress',
  'links',
  'actions',
])

/** The fields that were not there in the first reply. */
export function arrivedNames(first: Resource | undefined, now: Resource): string[] {
  return Object.keys(now.value).filter((name) => {
    const value = own(now.value, name)
    return (
      !silent.has(name) &&
      value !== null &&
      value !== '' &&
      !equalJson(value, own(first?.value, name))
    )
  })
}

/** The fields that were not there in the first reply, with their values: often what the request was made for. */
export function Arrived({ first, now }: { first: Resource | undefined; now: Resource }) {
  const { schemas } = usePlace()
  const schema = schemas.get(now.type)
  const names = arrivedNames(first, now)
  if (names.length === 0) return null
  return (
    <dl className={styles.arrived} aria-label="New values">
      {names.map((name) => {
        const value = own(now.value, name) ?? null
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.value}>
                <FieldValue
                  value={value}
                  type={schema?.fields.get(name)?.type}
                  name={name}
                  resource={now}
                />
              </span>
              {typeof value === 'string' && <CopyButton text={value} what={name} iconOnly />}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
