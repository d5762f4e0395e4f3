import { classes } from '../../ui/classes'
import inputs from '../../ui/input.module.css'
import parts from './parts.module.css'

/** Where one types what to look for. */
export function FindBox({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
}) {
  return (
    <input
      type="search"
      className={classes(inputs.input, parts.find)}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
