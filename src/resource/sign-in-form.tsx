import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import type { Credentials } from '../api/auth'
import type { ApiRequest } from '../api/request'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import inputs from '../ui/input.module.css'
import { useApi } from './api-context'
import { useSignIn } from './use-sign-in'
import styles from './sign-in-form.module.css'

/** Takes a key or a token. What is typed lives in its inputs and, once accepted, on the keyring; nowhere else. */
export function SignInForm({
  request,
  onSignedIn,
  onCancel,
}: {
  /** What was refused before. */
  request?: ApiRequest | undefined
  onSignedIn?: (() => void) | undefined
  /** There is something to go back to. */
  onCancel?: (() => void) | undefined
}) {
  const { endpoint } = useApi()
  const signIn = useSignIn()
  const [kind, setKind] = useState<Credentials['kind']>('key')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    // The view below a dialog may ask, too; it does not take the focus out of the dialog.
    const dialog = document.querySelector('[role="dialog"]')
    if (dialog === null || dialog.contains(form.current))
      form.current?.querySelector<HTMLInputElement>('input:not([type="radio"])')?.focus()
  }, [kind])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const data = new FormData(event.currentTarget)
    const read = (name: string) => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const credentials: Credentials =
      kind === 'key'
        ? { kind, access: read('access'), secret: read('secret') }
        : { kind, token: read('token') }
    setBusy(true)
    setProblem(undefined)
    const why = await signIn(credentials, data.has('keep'), request)
    setBusy(false)
    setProblem(why)
    if (why === undefined) onSignedIn?.()
  }

  return (
    // Were the page broken, a form with the method GET would put its secrets into the address.
    <form
      ref={form}
      method="post"
      aria-label="Sign in"
      autoComplete="off"
      className={styles.form}
      onSubmit={(event) => void submit(event)}
    >
      <div role="radiogroup" aria-label="Sign in with" className={styles.kinds}>
        {kinds.map(([value, title]) => (
          <label key={value}>
            <input
              type="radio"
              name="kind"
              value={value}
              checked={kind === value}
              onChange={() => setKind(value)}
            />
            {title}
          </label>
        ))}
      </div>
      {(kind === 'key' ? ofKey : ofToken).map(([name, title, type]) => (
        <div key={name} className={styles.row}>
          <label htmlFor={`${id}-${name}`}>{title}</label>
          <input
            id={`${id}-${name}`}
            name={name}
            type={type}
            required
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className={classes(inputs.input, styles.input)}
          />
        </div>
      ))}
      <label className={styles.keep}>
        <input type="checkbox" name="keep" />
        Keep for this tab, so that a reload does not ask again
      </label>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <Button
          type="submit"
          look="primary"
          impossible={busy ? 'The server is being asked.' : undefined}
        >
          Sign in
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
        <span className={styles.note}>
          Held in the memory of this page and sent to {endpoint.origin} only, never to where a link
          leads.
        </span>
      </div>
    </form>
  )
}

const kinds = [
  ['key', 'API key'],
  ['token', 'Token'],
] as const

const ofKey = [
  ['access', 'Access key', 'text'],
  ['secret', 'Secret key', 'password'],
] as const

const ofToken = [['token', 'Bearer token', 'password']] as const
