import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { TextControl } from '../text-control'

function Base64Input(props: FieldInputProps) {
  return <TextControl {...props} mono lines="grows" />
}

/** Bytes written as base64; the text is what is sent. */
export const base64Editor: FieldEditor = {
  types: ['base64'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  takesEmpty: true,
  Input: Base64Input,
}
