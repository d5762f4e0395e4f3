import { numberFromText } from '../../json/value'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { TextControl } from '../text-control'

function WholeInput(props: FieldInputProps) {
  return <TextControl {...props} mono inputMode="numeric" />
}

function DecimalInput(props: FieldInputProps) {
  return <TextControl {...props} mono inputMode="decimal" />
}

/** Whole numbers, exact at any size; a text that is no number stays that text. */
export const intEditor: FieldEditor = {
  types: ['int', 'byte'],
  empty: '',
  format: scalarText,
  parse: (text) => numberFromText(text) ?? text,
  Input: WholeInput,
}

/** Numbers, exact as typed: 1.10 stays 1.10. */
export const floatEditor: FieldEditor = {
  types: ['float', 'number'],
  empty: '',
  format: scalarText,
  parse: (text) => numberFromText(text) ?? text,
  Input: DecimalInput,
}
