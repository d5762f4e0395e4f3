import { parseJson } from '../../json/parse'
import { isArray, isNumber, own, text } from '../../json/value'
import type { Column } from './columns'

/** What a person chose for the tables of one type: names and widths, never values of the API. */
export interface ColumnChoice {
  /** In order; undefined for the usual ones. */
  readonly names: readonly string[] | undefined
  /** Pixels by column. */
  readonly widths: ReadonlyMap<string, number>
}

export const noChoice: ColumnChoice = { names: undefined, widths: new Map() }

const narrowest = 48
const widest = 1200

/** A width in px as it may be set. */
export function sensibleWidth(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)))
}

/** What the columns for rows of a type are remembered by, per endpoint on this device; see `remembered`. */
export function choiceKey(apiRoot: string, type: string): string {
  return `columns ${apiRoot} ${type.toLowerCase()}`
}

/** Reads what `writeChoice` wrote; anything else is no choice. */
export function readChoice(kept: string): ColumnChoice {
  if (kept === '') return noChoice
  try {
    const json = parseJson(kept)
    const names = own(json, 'names')
    const widths = own(json, 'widths')
    return {
      names: isArray(names) ? names.filter((name) => typeof name === 'string') : undefined,
      widths: new Map(
        (isArray(widths) ? widths : []).flatMap((entry): [string, number][] => {
          const [name, width] = isArray(entry) ? entry : []
          return text(name) !== undefined && isNumber(width)
            ? [[text(name) ?? '', sensibleWidth(Number(width))]]
            : []
        }),
      ),
    }
  } catch {
    return noChoice
  }
}

/** As text; pairs instead of an object, since a column may be called `__proto__`. */
export function writeChoice({ names, widths }: ColumnChoice): string {
  if (names === undefined && widths.size === 0) return ''
  return JSON.stringify({ names, widths: [...widths] })
}

/** The chosen columns of those there are; the usual ones where none is chosen or none is left. */
export function chosenColumns(
  choice: ColumnChoice,
  usual: readonly Column[],
  all: readonly Column[],
): readonly Column[] {
  if (choice.names === undefined) return usual
  const known = new Map(all.map((column) => [column.name, column]))
  const columns = choice.names.flatMap((name) => known.get(name) ?? [])
  return columns.length === 0 ? usual : columns
}
