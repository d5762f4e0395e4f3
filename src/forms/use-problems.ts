import { useMemo, useSyncExternalStore } from 'react'
import { pathKey } from '../json/path'
import type { Field } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import type { Draft } from './draft'
import type { Problem } from './problem'
import { draftProblems } from './problems'
import { useDraftsResult } from './use-draft'

/** The problems of a draft, looked for again whenever it changes; the same list for as long as they are the same. */
export function useProblems(
  draft: Draft,
  fields: readonly Field[],
  schemas: SchemaSet,
): readonly Problem[] {
  const read = useMemo(() => reader(draft, fields, schemas), [draft, fields, schemas])
  return useSyncExternalStore(draft.subscribe, read)
}

/** The same for several drafts of one kind, in their order. */
export function useProblemsOfAll(
  drafts: readonly Draft[],
  fields: readonly Field[],
  schemas: SchemaSet,
): readonly (readonly Problem[])[] {
  const read = useMemo(() => readerOfAll(drafts, fields, schemas), [drafts, fields, schemas])
  return useDraftsResult(drafts, read)
}

function readerOfAll(
  drafts: readonly Draft[],
  fields: readonly Field[],
  schemas: SchemaSet,
): () => readonly (readonly Problem[])[] {
  const readers = drafts.map((draft) => reader(draft, fields, schemas))
  let known: readonly (readonly Problem[])[] = readers.map((look) => look())
  return () => {
    const found = readers.map((look) => look())
    if (found.some((problems, index) => problems !== known[index])) known = found
    return known
  }
}

/** Looks once for each state of the draft. */
function reader(
  draft: Draft,
  fields: readonly Field[],
  schemas: SchemaSet,
): () => readonly Problem[] {
  let value: unknown
  let problems: readonly Problem[] = []
  return () => {
    if (draft.value === value) return problems
    value = draft.value
    const found = draftProblems(draft, fields, schemas)
    if (!areSame(found, problems)) problems = found
    return problems
  }
}

function areSame(some: readonly Problem[], others: readonly Problem[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ path, message }, index) => {
      const other = others[index]
      return other?.message === message && pathKey(other.path) === pathKey(path)
    })
  )
}
