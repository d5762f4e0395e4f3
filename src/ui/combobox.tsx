import { ChevronDown } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import styles from './popover.module.css'

export interface ComboboxOption {
  readonly id: string
  readonly name?: string | undefined
}

export interface ComboboxProps {
  id?: string | undefined
  /** The accessible name. */
  label: string
  /** What stands in the field; any text is allowed, the options are only offered. */
  text: string
  onText: (text: string) => void
  /** Takes what is chosen from the list, or typed and ended with Enter; without it, that becomes the text. */
  onChoose?: ((id: string) => void) | undefined
  options: readonly ComboboxOption[]
  /** A line below the options: loading, an error, how many more there are. */
  status?: string | undefined
  onOpen?: ((open: boolean) => void) | undefined
  className?: string | undefined
  placeholder?: string | undefined
  required?: boolean | undefined
  invalid?: boolean | undefined
  describedBy?: string | undefined
  /** For the look, as `data-state`. */
  state?: string | undefined
}

/** A text field that offers options and takes any other text as well. Enter chooses while the list is open, and submits else. */
export function Combobox(props: ComboboxProps) {
  const { text, options } = props
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>()
  // The list closes when the choice changes, so what is taken out of it is the choice until it opens again.
  const [taken, setTaken] = useState<string>()
  // What was chosen counts as chosen only while it is what stands in the field: else Escape or leaving the
  // field would put it back over what was typed since.
  const selected = taken ?? (chosen === text ? chosen : null)
  const isOffered = selected === null || options.some(({ id }) => id === selected)

  function keepEscape(event: KeyboardEvent) {
    // Escape closes the list first, and only then the dialog around it.
    if (event.key === 'Escape' && open) event.stopPropagation()
  }

  function take(id: string) {
    setTaken(id)
    props.onChoose?.(id)
  }

  /** Enter takes what is typed when nothing in the list is about to be chosen; with nothing typed it submits. */
  function takeTyped(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLInputElement) || event.key !== 'Enter') return
    if (text.trim() === '' || event.target.hasAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    take(text.trim())
  }

  const box = (
    <ComboBox
      className={styles.field ?? ''}
      {...(props.id === undefined ? {} : { id: props.id })}
      aria-label={props.label}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      validationBehavior="aria"
      isInvalid={props.invalid ?? false}
      isRequired={props.required ?? false}
      inputValue={text}
      onInputChange={(next) => {
        if (next !== text) props.onText(next)
      }}
      value={selected}
      onChange={(key) => {
        if (key === null) return
        if (props.onChoose !== undefined) return take(String(key))
        setChosen(String(key))
        if (key !== text) props.onText(String(key))
      }}
      items={isOffered ? options : [{ id: selected }, ...options]}
      onOpenChange={(next) => {
        setOpen(next)
        if (next) setTaken(undefined)
        props.onOpen?.(next)
      }}
      onKeyDown={keepEscape}
    >
      <Input
        className={props.className ?? ''}
        placeholder={props.placeholder ?? ''}
        data-state={props.state}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button className={styles.open ?? ''}>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox<ComboboxOption> className={styles.list ?? ''}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={id} className={styles.item ?? ''}>
              <span>{id}</span>
              {name !== undefined && name !== id && <span className={styles.hint}>{name}</span>}
            </ListBoxItem>
          )}
        </ListBox>
        {props.status !== undefined && (
          <div className={styles.status} role="status">
            {props.status}
          </div>
        )}
      </Popover>
    </ComboBox>
  )
  if (props.onChoose === undefined) return box
  return (
    <div className={styles.whole} onKeyDownCapture={takeTyped}>
      {box}
    </div>
  )
}
