import type { ReactNode } from 'react'
import type { JsonRow } from './rows'

/** Turns the text of a row into a link, where it is one. */
export type RowLink = (row: JsonRow, text: string) => ReactNode | undefined
