import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { savedApi } from '../reference/saved-api'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import inputs from '../ui/input.module.css'
import { useFileDrop } from '../ui/use-file-drop'
import { addressForSaved, goTo } from './endpoint-address'
import { keepSchemasFile } from './kept-schemas-file'
import styles from './saved-form.module.css'

/** Opens saved schemas: a file that is chosen or dropped, or an address. */
export function SavedForm({ done }: { done: (opened: boolean) => void }) {
  const [problem, setProblem] = useState<string>()
  const [address, setAddress] = useState('')
  const start = useRef<HTMLButtonElement>(null)
  const id = useId()
  const over = useFileDrop((file) => void openFile(file))
  useEffect(() => start.current?.focus(), [])

  async function openFile(file: File) {
    try {
      const text = await file.text()
      savedApi(text)
      await keepSchemasFile(file.name, text)
      goTo(addressForSaved(`file:${file.name}`))
      done(true)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      setProblem(`${file.name} cannot be opened. ${why}`)
    }
  }

  function openAddress(event: FormEvent) {
    event.preventDefault()
    const given = address.trim()
    if (given === '' || !URL.canParse(given, window.location.href))
      return setProblem('This is no address.')
    goTo(addressForSaved(given))
    done(true)
  }

  return (
    <form aria-label="Open saved schemas" className={styles.form} onSubmit={openAddress}>
      <h2>Saved schemas</h2>
      <p className={styles.hint}>
        What an API answers at <code>/schemas</code>, saved. Everything can be read and every
        request prepared; nothing is sent.
      </p>
      <div className={styles.drop} data-over={over || undefined}>
        <FileButton ref={start} name="File of schemas" onFile={(file) => void openFile(file)}>
          Choose a file…
        </FileButton>
        <span>or drop one here</span>
      </div>
      <label htmlFor={id}>Or its address</label>
      <input
        id={id}
        className={inputs.input}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder="https://host/schemas.json"
        value={address}
        onChange={(event) => (setAddress(event.target.value), setProblem(undefined))}
      />
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <Button type="submit" look="primary">
          Open
        </Button>
        <Button onClick={() => done(false)}>Cancel</Button>
      </div>
    </form>
  )
}
