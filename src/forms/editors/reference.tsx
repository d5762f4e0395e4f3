import { ExternalLink } from 'lucide-react'
import { use, useState } from 'react'
import { buttonClass } from '../../ui/button'
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
  const href = text === '' ? undefined : source?.href?.(target, text)

  return (
    <div className={styles.reference}>
      <div className={styles.line}>
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
        {href !== undefined && (
          <a
            className={classes(buttonClass('quiet'), styles.open)}
            href={href}
            target="_blank"
            rel="noreferrer"
            aria-label={`${name}: open ${text} in a new tab`}
            title={`Open ${text} in a new tab`}
          >
            <ExternalLink size={14} aria-hidden />
          </a>
        )}
      </div>
      {chosen?.name !== undefined && chosen.name !== chosen.id && (
        <span className={styles.note}>{chosen.name}</span>
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
