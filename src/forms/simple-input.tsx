import type { Field } from '../schema/schema'
import type { Path } from '../json/path'
import { own } from '../json/value'
import type { FieldEditor } from './field-editor'
import { isNeeded } from './fields'
import { useFormScope, useProblem } from './form-scope'
import { useDraftValue } from './use-draft'

/** One value in one input, told apart from all others: a key stroke renders this and nothing beside it. */
export function SimpleInput({
  editor,
  field,
  path,
  id,
  name,
  describedBy,
  problemId,
  item = false,
}: {
  editor: FieldEditor
  field: Field
  path: Path
  id: string
  name: string
  describedBy: string | undefined
  problemId: string
  /** Whether it stands in a list or a map, and so is always something. */
  item?: boolean
}) {
  const { draft } = useFormScope()
  const value = useDraftValue(draft, path)
  const problem = useProblem(path)
  const stays = draft.mode === 'update' && path.length === 1
  const canUnset = !item && !(stays && own(draft.original, field.name) !== undefined)
  const { Input } = editor
  return (
    <Input
      editor={editor}
      id={id}
      name={name}
      field={field}
      path={path}
      value={value}
      onChange={(next) => draft.set(path, next)}
      onClear={() => {
        // Nothing but null can stand for "none" where the empty text is no value.
        const empty = !editor.takesEmpty && field.nullable ? null : ''
        if (item) draft.set(path, empty)
        else draft.clear(path, empty)
      }}
      canUnset={canUnset}
      required={isNeeded(field, path, draft.mode)}
      invalid={problem !== undefined}
      describedBy={
        [describedBy, problem !== undefined && problemId].filter(Boolean).join(' ') || undefined
      }
    />
  )
}
