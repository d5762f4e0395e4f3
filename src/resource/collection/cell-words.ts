import type { Resource } from '../../api/resource'
import { isArray, isNumber, isObject, own, text } from '../../json/value'
import { exactTime, relativeTime, sizeText } from '../../ui/figures'
import { briefJson, hiddenSecret, isProse, isSecret } from '../value-words'
import { cellText, cellValue } from './cell-text'
import type { Column } from './columns'

/** What a cell says, and how that looks: as prose, as exact text, as a link, or faint where there is nothing. */
export interface CellWords {
  readonly words: string
  readonly look: 'plain' | 'mono' | 'link' | 'none'
}

/** A cell in words only, as it reads in the table; `now` is in ms since 1970. */
export function cellWords(resource: Resource, column: Column, now: number): CellWords {
  const { name, type } = column
  const value = cellValue(resource, column)
  if (name === 'id') return { words: resource.id ?? '(no id)', look: 'mono' }
  if (value === undefined || value === null || value === '') return { words: '–', look: 'none' }
  if (isSecret(type)) return { words: hiddenSecret, look: 'mono' }
  if (isArray(value) || isObject(value)) return { words: briefJson(value), look: 'mono' }
  if (/bytes$/i.test(name) && isNumber(value))
    return { words: sizeText(Number(value)), look: 'plain' }
  const words = cellText(resource, column)
  if (type?.kind === 'reference') return { words, look: 'link' }
  const isDate = type === undefined || (type.kind === 'simple' && type.name === 'date')
  const date = isDate ? exactTime(words) : undefined
  if (date !== undefined) return { words: relativeTime(date.time, now), look: 'plain' }
  if (/^https?:\/\/\S+$/i.test(words)) return { words, look: 'link' }
  return { words, look: isProse(name, type, value) ? 'plain' : 'mono' }
}

/** Whether a row stands for what is not there any more. */
export function isRemoved({ value }: Resource): boolean {
  return text(own(value, 'removed')) !== undefined || own(value, 'state') === 'removed'
}
