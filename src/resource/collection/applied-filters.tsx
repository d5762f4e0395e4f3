import { X } from 'lucide-react'
import type { Collection } from '../../api/resource'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { PlaceLink } from '../place-link'
import { filterTexts, modifierText, withoutApplied } from './filter-query'
import styles from './applied-filters.module.css'

/** The filters that the server says it applied, as chips that read like a sentence, each with a way to take it off. */
export function AppliedFilters({ collection }: { collection: Collection }) {
  const { address } = usePlace()
  const { dialect } = useApi()
  const chips = [...collection.filters].flatMap(([name, list]) =>
    list.map((filter) => ({ name, filter })),
  )
  if (chips.length === 0) return null
  return (
    <ul className={styles.filters} aria-label="Filters">
      {chips.map(({ name, filter }, index) => (
        <li key={index} className={styles.chip}>
          <span>
            {name} <b>{modifierText(filter.modifier)}</b> {filterTexts(filter).join(', ')}
          </span>
          <PlaceLink
            to={toAddress(withoutApplied(address.path, name, filter, dialect), address.view)}
            aria-label={`Remove the filter on ${name}`}
          >
            <X size={12} aria-hidden />
          </PlaceLink>
        </li>
      ))}
    </ul>
  )
}
