import { useMemo, useSyncExternalStore } from 'react'
import type { Field } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import type { Draft } from './draft'
import { draftProblems, type Problem } from './problems'

/** The problems of a draft, looked for again whenever it changes. */
export function useProblems(
  draft: Draft,
  fields: readonly Field[],
  schemas: SchemaSet,
): readonly Problem[] {
  const value = useSyncExternalStore(draft.subscribe, draft.snapshot)
  return useMemo(
    () => draftProblems(draft, fields, schemas, value),
    [draft, fields, schemas, value],
  )
}
