import { useDeferredValue, useMemo, useState } from 'react'
import type { Collection, Resource } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { lastPart } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { parameterOf } from './filter-query'
import { quickFilter } from './quick-filter'
import { useColumns, type Columns } from './use-columns'
import { usePages, type Pages } from './use-pages'
import { useSelection, type Selection } from './use-selection'

/** The table of a collection: what is loaded, what of it is shown and how, and what is selected. */
export interface Table {
  readonly pages: Pages
  readonly columns: Columns
  readonly selection: Selection
  /** The loaded rows that the quick filter leaves. */
  readonly shown: readonly Resource[]
  /** The quick filter. */
  readonly words: string
  readonly setWords: (words: string) => void
}

export function useTable(collection: Collection, schema: Schema | undefined): Table {
  const { address, url } = usePlace()
  const keeper = useApi()
  const pages = usePages(collection)
  const { rows } = pages
  // What a choice of columns is remembered by: the type of the rows, else where they are.
  const type = collection.resourceType ?? lastPart(address.path)
  const columns = useColumns(type, schema, rows, parameterOf(address.path, 'include'))
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const shown = useMemo(
    () => quickFilter(rows, columns.shown, wanted),
    [rows, columns.shown, wanted],
  )
  return { pages, columns, selection: useSelection(shown, { keeper, url }), shown, words, setWords }
}
