import { numberFromText } from '../../json/value'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { TextControl } from '../text-control'

function IntOrStringInput(props: FieldInputProps) {
  return <TextControl {...props} mono />
}

/** Kubernetes' "80 or http or 25%": digits are a number, anything else a text. */
export const intOrStringEditor: FieldEditor = {
  types: ['intOrString'],
  empty: '',
  format: scalarText,
  parse: (text) => (/^-?\d+$/.test(text) ? (numberFromText(text) ?? text) : text),
  takesEmpty: true,
  Input: IntOrStringInput,
}
