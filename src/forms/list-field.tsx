import type { ComponentProps } from 'react'
import { isArray } from '../json/value'
import { ArrayField } from './array-field'
import { wayOf } from './editor-for'
import { useFormScope } from './form-scope'
import { itemField } from './item-field'
import { TagField } from './tag-field'
import { useDraftResult } from './use-draft'

/** A list: of fixed options as tags, of anything else item by item. */
export function ListField(props: ComponentProps<typeof ArrayField>) {
  const { draft, schemas } = useFormScope()
  const way = wayOf(itemField(props.field), schemas, draft.mode)
  const isOfOptions = typeof way === 'object' && way.types.includes('enum')
  // What is no text could not be told from one as a tag.
  const isOfTexts = useDraftResult(draft, () => {
    const value = draft.at(props.path)
    return !isArray(value) || value.every((item) => typeof item === 'string')
  })
  return isOfOptions && isOfTexts ? <TagField {...props} /> : <ArrayField {...props} />
}
