import { X } from 'lucide-react'
import type { Collection } from '../../api/resource'
import { stringifyJson } from '../../json/stringify'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { PlaceLink } from '../place-link'
import { modifierText, withoutFilter } from './filter-query'
import styles from './applied-filters.module.css'

/** The filters that the server says it applied, as chips that read like a sentence, each with a way to take it off. */
export function AppliedFilters({ collection }: { collection: Collection }) {
  const { address } = usePlace()
  const { dialect } = useApi()
  const chips = [...collection.filters].flatMap(([name, list]) =>
    list.map(({ modifier, value }) => ({
      name,
      modifier,
      text: typeof value === 'string' ? value : value === null ? '' : stringifyJson(value),
    })),
  )
  if (chips.length === 0) return null
  return (
    <ul className={styles.filters} aria-label="Filters">
      {chips.map(({ name, modifier, text }, index) => (
        <li key={index} className={styles.chip}>
          <span>
            {name} <b>{modifierText(modifier)}</b> {text}
          </span>
          <PlaceLink
            to={toAddress(
              withoutFilter(address.path, { name, modifier, value: text }, dialect),
              address.view,
            )}
            aria-label={`Remove the filter on ${name}`}
          >
            <X size={12} aria-hidden />
          </PlaceLink>
        </li>
      ))}
    </ul>
  )
}
