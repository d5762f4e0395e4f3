import { useState } from 'react'
import { Combobox } from '../../ui/combobox'
import { ChoiceControl } from '../choice-control'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { placeholderOf, stateOf } from '../text-control'
import styles from '../control.module.css'

/** Up to this many options are looked through faster than searched. */
const selectLimit = 12

function EnumInput(props: FieldInputProps) {
  return props.field.options.length > selectLimit ? (
    <SearchableEnum {...props} />
  ) : (
    <ChoiceControl {...props} choices={props.field.options} />
  )
}

function SearchableEnum({ editor, field, value, onChange, onClear, ...props }: FieldInputProps) {
  const text = scalarText(value)
  const [search, setSearch] = useState('')
  const wanted = search.toLowerCase()
  const options = field.options.filter((option) => option.toLowerCase().includes(wanted))
  return (
    <Combobox
      id={props.id}
      label={props.name}
      text={text}
      onText={(next) => {
        setSearch(next)
        if (next === '') onClear()
        else onChange(editor.parse(next))
      }}
      // Opened on a value that stands already, the list shows everything.
      onOpen={(open) => {
        if (!open) setSearch('')
      }}
      options={options.map((id) => ({ id }))}
      status={options.length === 0 ? 'None of the options' : undefined}
      className={styles.control}
      placeholder={placeholderOf(value)}
      state={stateOf(value)}
      required={props.required}
      invalid={props.invalid}
      describedBy={props.describedBy}
    />
  )
}

/** One of the schema's options; a value beyond them is kept. */
export const enumEditor: FieldEditor = {
  types: ['enum'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  Input: EnumInput,
}
