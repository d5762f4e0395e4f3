import { Plus, Search } from 'lucide-react'
import { lazy, type ReactNode } from 'react'
import type { Collection } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { PopupButton } from '../../ui/popup-button'
import { countText } from '../../ui/figures'
import { fieldText } from '../../json/path'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { PlaceLink } from '../place-link'
import { AppliedFilters } from './applied-filters'
import { parameterOf } from './filter-query'
import type { Column } from './columns'
import styles from './toolbar.module.css'

const IncludePanel = lazy(async () => ({
  default: (await import('./include-panel')).IncludePanel,
}))
const FilterForm = lazy(async () => ({ default: (await import('./filter-form')).FilterForm }))

/** The row above a table: the filters the server applied and a way to add one, and whatever belongs to the rows. */
export function Toolbar({
  collection,
  schema,
  children,
}: {
  collection: Collection
  schema: Schema | undefined
  children?: ReactNode
}) {
  const canFilter = schema !== undefined && schema.collectionFilters.size > 0
  return (
    <div className={styles.bar}>
      <AppliedFilters collection={collection} />
      {canFilter && (
        <PopupButton
          name="Filter"
          look="quiet"
          face={
            <>
              <Plus size={13} aria-hidden />
              Filter
            </>
          }
        >
          {(close) => <FilterForm schema={schema} close={close} />}
        </PopupButton>
      )}
      {schema !== undefined && <Include schema={schema} />}
      {children}
    </div>
  )
}

/** What else the server can send with the rows, where it can. */
function Include({ schema }: { schema: Schema }) {
  const { address } = usePlace()
  const { dialect } = useApi()
  const removedToo = schema.fields.has('removed') ? dialect.removedToo : undefined
  if (schema.includeableLinks.length === 0 && removedToo === undefined) return null
  const isRemovedToo = removedToo && parameterOf(address.path, removedToo.key) !== undefined
  const words = [parameterOf(address.path, 'include'), isRemovedToo && 'removed'].filter(Boolean)
  return (
    <PopupButton name="Include" look="quiet" face={['Include', words.join(', ')].join(' ').trim()}>
      {() => <IncludePanel schema={schema} removedToo={removedToo} />}
    </PopupButton>
  )
}

/** A filter over what is already here; it asks the server nothing, and says so. */
export function QuickFilter({
  text,
  onText,
  loaded,
  found,
}: {
  text: string
  onText: (text: string) => void
  loaded: number
  found: number
}) {
  const of = `${countText(loaded)} loaded row${loaded === 1 ? '' : 's'}`
  return (
    <span className={styles.quick}>
      <Search size={13} aria-hidden />
      <input
        type="search"
        aria-label="Quick filter"
        aria-description={`Looks through the ${of} only`}
        placeholder={`Find in the ${of}`}
        value={text}
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('')
        }}
      />
      {text !== '' && (
        <span role="status" className={styles.found}>
          {countText(found)} of the {of} only
        </span>
      )}
    </span>
  )
}

/** Sorting where the headers are out of sight: on a phone, where rows are cards. */
export function SortMenu({
  collection,
  columns,
}: {
  collection: Collection
  columns: readonly Column[]
}) {
  const { endpoint } = useApi()
  const { url } = usePlace()
  const { sort, sortLinks } = collection
  const titles = new Map(columns.map(({ name, path }) => [path ? fieldText(path) : name, name]))
  const titleOf = (field: string) => titles.get(field) ?? field
  const offers = [...sortLinks].flatMap(([field, link]) => {
    const isIt = sort?.name === field
    const name = titleOf(field)
    // What is only a place in a list of columns says nothing to anyone.
    if (name.endsWith(']')) return []
    const place = endpoint.locate((isIt ? sort.reverse : undefined) ?? link, url)
    return place.kind === 'inside' ? [{ name, isIt, path: place.path }] : []
  })
  if (offers.length === 0) return null
  return (
    <span className={styles.onlyCards}>
      <PopupButton
        name="Sort"
        look="quiet"
        face={sort === undefined ? 'Sort' : `${titleOf(sort.name)} ${sort.descending ? '↓' : '↑'}`}
      >
        {(close) => (
          <ul className={styles.sorts}>
            {offers.map(({ name, isIt, path }) => (
              <li key={name}>
                <PlaceLink to={toAddress(path)} aria-current={isIt || undefined} onClick={close}>
                  {name}
                </PlaceLink>
              </li>
            ))}
          </ul>
        )}
      </PopupButton>
    </span>
  )
}
