import { useMemo, useState } from 'react'
import type { Resource } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { useRemembered } from '../../ui/remembered'
import { useApi } from '../api-context'
import {
  choiceKey,
  chosenColumns,
  noChoice,
  readChoice,
  writeChoice,
  type ColumnChoice,
} from './column-choice'
import { allColumns, chooseColumns, type Column } from './columns'

/** The columns of a table, and the means to choose others. */
export interface Columns {
  readonly shown: readonly Column[]
  /** Every column there could be. */
  readonly all: readonly Column[]
  /** Pixels, of those that a person sized. */
  readonly widths: ReadonlyMap<string, number>
  readonly isChosen: boolean
  readonly show: (names: readonly string[]) => void
  readonly resize: (widths: ReadonlyMap<string, number>) => void
  readonly reset: () => void
}

/** The columns for rows of one type, remembered per endpoint and type on this device. */
export function useColumns(
  type: string,
  schema: Schema | undefined,
  rows: readonly Resource[],
  /** What was asked to come along with every row. */
  included: string | undefined,
): Columns {
  const { endpoint } = useApi()
  // Chosen once per schema: columns that came and went with the next reply could not be read.
  const [usual, setUsual] = useState({
    schema,
    rows: rows.length > 0,
    columns: chooseColumns(schema, rows),
  })
  if (usual.schema !== schema || (!usual.rows && rows.length > 0))
    setUsual({ schema, rows: rows.length > 0, columns: chooseColumns(schema, rows) })
  const [kept, keep] = useRemembered(choiceKey(endpoint.root, type), '')
  const choice = useMemo(() => readChoice(kept), [kept])
  const all = useMemo(() => allColumns(schema, rows), [schema, rows])
  const shown = useMemo(() => {
    const chosen = chosenColumns(choice, usual.columns, all)
    const extra = all.filter(({ name }) => name === included)
    if (chosen.some(({ name }) => name === included)) return chosen
    // Where it is seen at once: behind id, name and state.
    const at = chosen.findIndex(({ name }) => !['id', 'name', 'state'].includes(name))
    return chosen.toSpliced(at < 0 ? chosen.length : at, 0, ...extra)
  }, [choice, usual.columns, all, included])
  const set = (change: Partial<ColumnChoice>) => keep(writeChoice({ ...choice, ...change }))
  return {
    shown,
    all,
    widths: choice.widths,
    isChosen: choice.names !== undefined || choice.widths.size > 0,
    show: (names) => set({ names }),
    resize: (widths) => set({ widths }),
    reset: () => keep(writeChoice(noChoice)),
  }
}
