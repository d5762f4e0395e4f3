import { Search } from 'lucide-react'
import { classes } from '../ui/classes'
import control from './control.module.css'
import styles from './field-filter.module.css'

export type Which = 'all' | 'set' | 'required'

/** Narrows many fields down by name, or to those that are set or required. */
export function FieldFilter({
  shown,
  total,
  search,
  onSearch,
  which,
  onWhich,
  hasRequired,
  stays,
}: {
  /** In view while the fields are scrolled, where there is room. */
  stays: boolean
  shown: number
  total: number
  search: string
  onSearch: (search: string) => void
  which: Which
  onWhich: (which: Which) => void
  hasRequired: boolean
}) {
  const choices: [Which, string][] = [
    ['all', 'All'],
    ['set', 'Only set'],
  ]
  if (hasRequired) choices.push(['required', 'Only required'])
  return (
    <div className={classes(styles.filter, stays && styles.stays)}>
      <div className={styles.search}>
        <Search size={13} aria-hidden />
        <input
          className={control.control}
          type="search"
          aria-label="Filter fields"
          placeholder={`Filter ${total} fields`}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            // Enter here means "find", not "show the request".
            if (event.key === 'Enter') event.preventDefault()
            if (event.key !== 'Escape' || search === '') return
            event.preventDefault()
            event.stopPropagation()
            onSearch('')
          }}
        />
      </div>
      <div className={styles.which} role="group" aria-label="Which fields">
        {choices.map(([id, label]) => (
          <button
            key={id}
            type="button"
            className={classes(styles.choice)}
            aria-pressed={which === id}
            onClick={() => onWhich(id)}
          >
            {label}
          </button>
        ))}
      </div>
      {shown < total && (
        <span className={styles.count} role="status">
          {shown} of {total} fields shown
        </span>
      )}
    </div>
  )
}
