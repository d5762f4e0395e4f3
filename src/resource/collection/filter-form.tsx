import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Schema } from '../../schema/schema'
import { Button } from '../../ui/button'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { modifierText, needsNoValue, withFilter } from './filter-query'
import styles from './panel.module.css'

/** One more filter: a field, how it compares, and with what. Enter applies it, by way of the address. */
export function FilterForm({ schema, close }: { schema: Schema; close: () => void }) {
  const { address } = usePlace()
  const { dialect } = useApi()
  const navigate = useNavigate()
  const filters = [...schema.collectionFilters.values()]
  const [name, setName] = useState(filters[0]?.name ?? '')
  const [wanted, setWanted] = useState('eq')
  const [value, setValue] = useState('')
  const offered = schema.collectionFilters.get(name)?.modifiers ?? []
  const modifiers = offered.length > 0 ? offered : ['eq']
  const modifier = modifiers.includes(wanted) ? wanted : (modifiers[0] ?? 'eq')
  const options = optionsFor(schema, name, modifier)
  const chosen = options.length > 0 && !options.includes(value) ? (options[0] ?? '') : value
  const path = withFilter(address.path, { name, modifier, value: chosen }, dialect)
  return (
    <form
      className={styles.panel}
      aria-label="New filter"
      onSubmit={(event) => {
        event.preventDefault()
        close()
        void navigate(toAddress(path, address.view))
      }}
    >
      <label className={styles.line}>
        <span>Field</span>
        <select autoFocus value={name} onChange={(event) => setName(event.target.value)}>
          {filters.map((filter) => (
            <option key={filter.name}>{filter.name}</option>
          ))}
        </select>
      </label>
      <label className={styles.line}>
        <span>Modifier</span>
        <select value={modifier} onChange={(event) => setWanted(event.target.value)}>
          {modifiers.map((each) => (
            <option key={each} value={each}>
              {modifierText(each)}
            </option>
          ))}
        </select>
      </label>
      {!needsNoValue(modifier, dialect) && (
        <label className={styles.line}>
          <span>Value</span>
          {options.length > 0 ? (
            <select value={chosen} onChange={(event) => setValue(event.target.value)}>
              {options.map((option) => (
                <option key={option}>{option}</option>
              ))}
            </select>
          ) : (
            <input
              value={value}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              placeholder={modifier.endsWith('like') ? '% stands for any text' : undefined}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </label>
      )}
      <code className={styles.query}>GET {path}</code>
      <div className={styles.buttons}>
        <Button onClick={close}>Cancel</Button>
        <Button type="submit" look="primary">
          Apply
        </Button>
      </div>
    </form>
  )
}

/** The values to choose from; none where any text will do. */
function optionsFor(schema: Schema, name: string, modifier: string): readonly string[] {
  if (modifier !== 'eq' && modifier !== 'ne') return []
  const said = schema.collectionFilters.get(name)?.options ?? []
  if (said.length > 0) return said
  const type = schema.fields.get(name)?.type
  return type?.kind === 'simple' && type.name === 'boolean' ? ['true', 'false'] : []
}
