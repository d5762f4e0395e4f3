import { ExternalLink } from 'lucide-react'
import { use, useState } from 'react'
import { classes } from '../../ui/classes'
import { Combobox } from '../../ui/combobox'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { ReferenceSourceContext } from '../reference-source'
import { placeholderOf, stateOf } from '../text-control'
import { useReferenceOptions } from '../use-reference-options'
import styles from './reference.module.css'
import control from '../control.module.css'

function ReferenceInput({
  editor,
  id,
  name,
  field,
  value,
  onChange,
  onClear,
  ...props
}: FieldInputProps) {
  const source = use(ReferenceSourceContext)
  const target = field.type.kind === 'reference' ? field.type.target : undefined
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const lookup = useReferenceOptions(source, target, field.referenceCollection, typed, open)
  const text = scalarText(value)
  const chosen = lookup.options.find((option) => option.id === text)
  const named = chosen?.name !== undefined && chosen.name !== chosen.id
  const href = text === '' ? undefined : source?.href?.(target, text)

  return (
    <div className={styles.reference}>
      <Combobox
        id={id}
        label={name}
        text={text}
        onText={(next) => {
          setTyped(next)
          if (next === '') onClear()
          else onChange(editor.parse(next))
        }}
        onOpen={(next) => {
          setOpen(next)
          if (next) setTyped('')
        }}
        options={lookup.options}
        status={lookup.status}
        className={classes(control.control, control.mono)}
        placeholder={placeholderOf(value)}
        state={stateOf(value)}
        required={props.required}
        invalid={props.invalid}
        describedBy={props.describedBy}
      />
      {(named || href !== undefined) && (
        <span className={styles.note}>
          {named && chosen.name}{' '}
          {href !== undefined && (
            <a
              href={href}
              target="_blank"
              rel="noreferrer"
              aria-label={`${name}: open ${text} in a new tab`}
            >
              Open <ExternalLink size={11} aria-hidden />
            </a>
          )}
        </span>
      )}
      {lookup.failed !== undefined && (
        <span className={classes(styles.note, styles.failed)} role="status">
          {lookup.failed} A typed id works all the same.
        </span>
      )}
    </div>
  )
}

/** The id of a resource, chosen from those there are or typed. */
export const referenceEditor: FieldEditor = {
  types: ['reference'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  Input: ReferenceInput,
}
