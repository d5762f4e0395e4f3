import { CalendarDays } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/button'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { TextControl } from '../text-control'
import styles from './date.module.css'

function DateInput(props: FieldInputProps) {
  const picker = useRef<HTMLInputElement>(null)
  const date = typeof props.value === 'string' ? Date.parse(props.value) : Number.NaN

  function pick() {
    if (picker.current === null) return
    // Set when opened only, so that the picker never answers to what is being typed.
    picker.current.value = Number.isNaN(date) ? '' : new Date(date).toISOString().slice(0, 19)
    try {
      picker.current.showPicker()
    } catch {
      picker.current.focus()
    }
  }

  return (
    <div className={styles.date}>
      <TextControl {...props} mono>
        <span className={styles.picker}>
          <input
            ref={picker}
            type="datetime-local"
            step={1}
            tabIndex={-1}
            aria-hidden
            onChange={(event) => {
              const picked = event.target.value
              if (picked !== '')
                props.onChange(`${picked.length === 16 ? `${picked}:00` : picked.slice(0, 19)}Z`)
            }}
          />
          <Button
            icon
            small
            look="quiet"
            aria-label={`${props.name}: pick a date, in UTC`}
            title="Pick a date, in UTC"
            onClick={pick}
          >
            <CalendarDays size={14} aria-hidden />
          </Button>
        </span>
      </TextControl>
      {!Number.isNaN(date) && (
        <span className={styles.note}>{clockText(scalarText(props.value ?? null), date)}</span>
      )}
    </div>
  )
}

/** What the moment is on the clock of whoever looks, which is rarely the server's. */
function clockText(text: string, date: number): string {
  if (/\d:\d\d[\d:.,]*$/.test(text) && !/[+-]\d\d:\d\d$/.test(text))
    return 'Without a time zone: write Z behind it for UTC.'
  const options = { dateStyle: 'medium', timeStyle: 'long' } as const
  return `Here: ${new Intl.DateTimeFormat('en', options).format(date)}`
}

/** A moment as an ISO-8601 text; the text is what is sent. */
export const dateEditor: FieldEditor = {
  types: ['date'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  Input: DateInput,
}
