import { ChoiceControl } from '../choice-control'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'

const choices = [true, false]

function BooleanInput(props: FieldInputProps) {
  return <ChoiceControl {...props} choices={choices} />
}

/** Not set, true or false: three choices, since leaving a field alone is not the same as false. */
export const booleanEditor: FieldEditor = {
  types: ['boolean', 'bool'],
  empty: false,
  format: scalarText,
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : text),
  Input: BooleanInput,
  choosesState: true,
}
