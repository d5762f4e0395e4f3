import { createContext, useContext, useSyncExternalStore, type ComponentType } from 'react'
import type { Path } from '../json/path'
import type { Field } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import type { Draft } from './draft'
import type { ProblemBoard } from './problem-board'

/** What every part of one form shares; the same object for as long as the form is open. */
export interface FormScope {
  readonly draft: Draft
  readonly schemas: SchemaSet
  readonly board: ProblemBoard
  /** Lists, maps and objects hold values that may be lists, maps and objects: they find each other here, not by imports in a circle. */
  readonly parts: FormParts
}

export interface FormParts {
  readonly Item: ComponentType<ItemProps>
  readonly Fields: ComponentType<FieldsProps>
}

/** What stands in a list or a map; `name` tells it from its neighbours, as in "ports 1". */
export interface ItemProps {
  readonly field: Field
  readonly path: Path
  readonly name: string
  /** Just added, and so opened. */
  readonly fresh?: boolean
}

export interface FieldsProps {
  readonly fields: readonly Field[]
  readonly parent: Path
}

export const FormScopeContext = createContext<FormScope | undefined>(undefined)

export function useFormScope(): FormScope {
  const scope = useContext(FormScopeContext)
  if (scope === undefined) throw new Error('A field stands outside of a SchemaForm')
  return scope
}

/** The message to show at a place; undefined while there is none or it is not to be shown yet. */
export function useProblem(path: Path): string | undefined {
  const { board } = useFormScope()
  return useSyncExternalStore(board.subscribe, () => board.messageAt(path))
}

/** How many problems are shown inside of a place. */
export function useProblemsBelow(path: Path): number {
  const { board } = useFormScope()
  return useSyncExternalStore(board.subscribe, () => board.countBelow(path))
}
