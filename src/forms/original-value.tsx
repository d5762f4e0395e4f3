import { equalJson } from '../json/equal'
import type { Path } from '../json/path'
import { isArray, isObject } from '../json/value'
import { shortText } from './field-hints'
import { useFormScope } from './form-scope'
import { useDraftResult } from './use-draft'
import styles from './form.module.css'

/** In an update, what stood in a changed field before. Secrets are not told. */
export function OriginalValue({ path, secret = false }: { path: Path; secret?: boolean }) {
  const { draft } = useFormScope()
  const changed = useDraftResult(
    draft,
    () => draft.mode === 'update' && !equalJson(draft.at(path), draft.originalAt(path)),
  )
  if (!changed) return null
  const original = draft.originalAt(path)
  const deep = isArray(original) || isObject(original)
  return (
    <p className={styles.original}>
      {deep || secret ? (
        'Changed'
      ) : (
        <>
          Changed, was{' '}
          {original === undefined ? 'not set' : <code>{shortText(original) || '""'}</code>}
        </>
      )}
    </p>
  )
}
