import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { TextControl } from '../text-control'

function MultilineInput(props: FieldInputProps) {
  return <TextControl {...props} lines="several" />
}

/** A text of several lines. */
export const multilineEditor: FieldEditor = {
  types: ['multiline'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  takesEmpty: true,
  Input: MultilineInput,
}
