import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { TextControl } from '../text-control'

function TokenInput(props: FieldInputProps) {
  return <TextControl {...props} mono />
}

/** Short texts with a syntax that problems.ts checks: names in DNS, versions (semver). */
export const tokenEditor: FieldEditor = {
  types: ['hostname', 'dnsLabel', 'dnsLabelRestricted', 'version'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  takesEmpty: true,
  Input: TokenInput,
}
