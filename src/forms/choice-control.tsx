import { classes } from '../ui/classes'
import type { FieldInputProps } from './field-editor'
import { equalJson } from '../json/equal'
import type { JsonValue } from '../json/value'
import { shortText } from './field-hints'
import { stateOf } from './text-control'
import styles from './control.module.css'

/** A select over fixed values, with "not set", and null where allowed, among them; a value beyond them is kept. */
export function ChoiceControl({
  choices,
  ...props
}: FieldInputProps & { choices: readonly JsonValue[] }) {
  const { id, name, field, value, onChange, canUnset } = props
  const all: (JsonValue | undefined)[] = canUnset || value === undefined ? [undefined] : []
  all.push(...choices)
  if (!all.some((choice) => equalJson(choice, value)) && value !== null) all.push(value)
  if (field.nullable || value === null) all.push(null)
  const chosen = all.findIndex((choice) => equalJson(choice, value))
  return (
    <select
      id={id}
      className={classes(styles.control)}
      aria-label={name}
      aria-required={props.required || undefined}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      data-state={stateOf(value)}
      value={chosen}
      onChange={(event) => onChange(all[Number(event.target.value)])}
    >
      {all.map((choice, index) => (
        <option key={index} value={index}>
          {choice === undefined ? 'not set' : choice === '' ? '(empty)' : shortText(choice)}
        </option>
      ))}
    </select>
  )
}
