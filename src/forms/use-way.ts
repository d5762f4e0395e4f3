import { useMemo, useState } from 'react'
import type { Path } from '../json/path'
import type { Field } from '../schema/schema'
import { fitsWay, wayOf, type EditingWay } from './editor-for'
import { jsonEditor } from './editors/json'
import { useFormScope } from './form-scope'
import { useDraftResult } from './use-draft'

/**
 * How the value at a place is edited now. A value that does not fit its type is edited as JSON, and stays so
 * while it is being mended: an input must not change its kind under someone's hands.
 */
export function useWay(field: Field, path: Path): Exclude<EditingWay, 'json'> {
  const { draft, schemas } = useFormScope()
  const way = useMemo(() => wayOf(field, schemas, draft.mode), [field, schemas, draft.mode])
  const fits = useDraftResult(draft, () => fitsWay(way, draft.at(path)))
  const [misfit, setMisfit] = useState(!fits)
  if (!fits && !misfit) setMisfit(true)
  const now = misfit || !fits ? 'json' : way
  return now === 'json' ? jsonEditor : now
}
