import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { TextControl } from '../text-control'

function StringInput(props: FieldInputProps) {
  return <TextControl {...props} lines="grows" />
}

/** A text of one line, of several on request. */
export const stringEditor: FieldEditor = {
  types: ['string'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  takesEmpty: true,
  Input: StringInput,
}
