import { Children, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import { WrapText } from 'lucide-react'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import type { FieldInputProps } from './field-editor'
import { keepLineBreaks } from './line-breaks'
import styles from './control.module.css'

export interface TextControlProps extends FieldInputProps {
  /** `grows`: one line that becomes several on request; `several`: several from the start; `one`: never more than one. */
  lines?: 'one' | 'grows' | 'several' | undefined
  mono?: boolean | undefined
  inputMode?: 'numeric' | 'decimal' | 'url' | undefined
  /** Shows dots in place of the characters. */
  hidden?: boolean | undefined
  /** Small buttons that belong to the text, at its end. */
  children?: ReactNode
}

/** A text field that tells not set, null, empty and a value apart. */
export function TextControl(props: TextControlProps) {
  const {
    editor,
    id,
    name,
    value,
    onChange,
    onClear,
    lines = 'one',
    mono,
    hidden,
    inputMode,
  } = props
  const text = value === undefined || value === null ? '' : editor.format(value)
  const [grown, setGrown] = useState(lines === 'several')
  // An input would swallow line breaks, so a text that has some is never shown in one.
  const several =
    grown || (lines !== 'one' && /[\r\n]/.test(text)) || (hidden && /[\r\n]/.test(text))

  function edit(next: string) {
    if (next === '') onClear()
    else onChange(editor.parse(keepLineBreaks(text, next)))
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text/plain')
    if (lines === 'one' || !/[\r\n]/.test(pasted.trim())) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    setGrown(true)
    edit(
      text.slice(0, selectionStart ?? text.length) +
        pasted +
        text.slice(selectionEnd ?? text.length),
    )
  }

  const shared = {
    id,
    value: text,
    'aria-label': name,
    'aria-required': props.required || undefined,
    'aria-invalid': props.invalid || undefined,
    'aria-describedby': props.describedBy,
    'data-state': stateOf(value),
    placeholder: placeholderOf(value),
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
  }
  const look = classes(styles.control, mono && styles.mono, hidden && several && styles.dots)
  const tools = Children.toArray(props.children)
  if (lines === 'grows' && !several)
    tools.unshift(<GrowButton key="grow" name={name} onClick={() => setGrown(true)} />)
  return (
    <div className={styles.field} data-tools={tools.length}>
      {several ? (
        <textarea
          {...shared}
          className={classes(look, styles.several)}
          rows={Math.min(12, Math.max(3, text.split(/\r\n|[\r\n]/).length))}
          autoFocus={grown && lines === 'grows'}
          onChange={(event) => edit(event.target.value)}
          onKeyDown={submitOnControlEnter}
        />
      ) : (
        <input
          {...shared}
          className={look}
          type={hidden ? 'password' : 'text'}
          {...(hidden ? { autoComplete: 'new-password' } : {})}
          inputMode={inputMode}
          onChange={(event) => edit(event.target.value)}
          onPaste={paste}
        />
      )}
      {tools.length > 0 && <span className={styles.inside}>{tools}</span>}
    </div>
  )
}

function GrowButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button
      icon
      small
      look="quiet"
      data-seldom
      aria-label={`${name}: several lines`}
      title="Several lines"
      onClick={onClick}
    >
      <WrapText size={14} aria-hidden />
    </Button>
  )
}

/** For the look: whether nothing, null, the empty string or something stands in a field. */
export function stateOf(value: unknown): 'unset' | 'null' | 'empty' | 'value' {
  if (value === undefined) return 'unset'
  if (value === null) return 'null'
  return value === '' ? 'empty' : 'value'
}

/** What stands in a field that holds no text. */
export function placeholderOf(value: unknown): string | undefined {
  return { unset: 'not set', null: 'null', empty: 'empty', value: undefined }[stateOf(value)]
}

/** Enter adds a line in a textarea; with Ctrl or ⌘ it does what it does in an input. */
export function submitOnControlEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
}
