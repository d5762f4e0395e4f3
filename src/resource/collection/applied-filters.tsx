import { X } from 'lucide-react'
import { Link } from 'react-router'
import type { Collection } from '../../api/resource'
import { stringifyJson } from '../../json/stringify'
import { toAddress } from '../address'
import { usePlace } from '../place'
import styles from './applied-filters.module.css'

const words: ReadonlyMap<string, string> = new Map([
  ['eq', '='],
  ['ne', '≠'],
  ['lt', '<'],
  ['lte', '≤'],
  ['gt', '>'],
  ['gte', '≥'],
  ['prefix', 'starts with'],
  ['like', 'like'],
  ['notlike', 'not like'],
  ['null', 'is null'],
  ['notnull', 'is set'],
])

/** The filters that the server says it applied, as chips that read like a sentence, each with a way to take it off. */
export function AppliedFilters({ collection }: { collection: Collection }) {
  const { address } = usePlace()
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
            {name} <b>{words.get(modifier) ?? modifier}</b> {text}
          </span>
          <Link
            to={toAddress(withoutFilter(address.path, name, modifier, text), address.view)}
            aria-label={`Remove the filter on ${name}`}
          >
            <X size={12} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The path without one filter; markers go with it, since they count pages of the filtered list. */
export function withoutFilter(path: string, name: string, modifier: string, value: string): string {
  const [bare = '', query = ''] = splitOnce(path, '?')
  const keys = modifier === 'eq' ? [name, `${name}_eq`] : [`${name}_${modifier}`]
  let found = false
  const kept = query.split('&').filter((part) => {
    const [key = '', text = ''] = splitOnce(part, '=').map(decode)
    if (key === 'marker') return false
    const hit = !found && keys.includes(key) && (text === value || value === '')
    if (hit) found = true
    return !hit && part !== ''
  })
  return kept.length === 0 ? bare : `${bare}?${kept.join('&')}`
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
