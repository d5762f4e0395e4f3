import { useId, useState, type ReactNode } from 'react'
import { classes } from '../ui/classes'
import inputs from '../ui/input.module.css'
import styles from './name-check.module.css'
import { useProduction } from './production'

/** What has to be typed before something is taken away from production. */
export interface NameCheck {
  /** Why nothing can be sent yet. */
  readonly missing: string | undefined
  /** Takes the name; nothing where none is asked for. */
  readonly field: ReactNode
}

/** Asks for the name of what a request takes away, where the API is marked as production. */
export function useNameCheck(name: string, takesAway: boolean): NameCheck {
  const production = useProduction()
  const [typed, setTyped] = useState('')
  const id = useId()
  if (production === undefined || !takesAway) return { missing: undefined, field: null }
  const right = plain(typed) === plain(name)
  return {
    missing: right ? undefined : `${production} is production: type ${name} first.`,
    field: (
      <div className={styles.check}>
        <label htmlFor={id}>
          <strong>{production}</strong> is marked as production. To send this, type{' '}
          <code className={styles.name}>{name}</code>
        </label>
        <input
          id={id}
          className={classes(inputs.input, styles.input)}
          aria-label={`Type ${name} to confirm`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-right={right || undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
    ),
  }
}

/** Without what nobody means to be asked for: space around, and the commas in `1,000 containers`. */
function plain(text: string): string {
  return text.trim().replace(/(?<=\d),(?=\d{3})/g, '')
}
