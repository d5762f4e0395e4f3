import { useState, type FormEvent, type ReactNode } from 'react'
import { readRequest } from '../../api/operations'
import { parseJson } from '../../json/parse'
import { isArray } from '../../json/value'
import { readSchemas, type SchemaSet } from '../../schema/schema-set'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { FileButton } from '../../ui/file-button'
import inputs from '../../ui/input.module.css'
import { useFileDrop } from '../../ui/use-file-drop'
import { useApi } from '../api-context'
import styles from './compare-view.module.css'

/** Opens what to compare with that is not kept: a file, or an address. What that answers is read as whoever is signed in here. */
export function OpenOther({
  open,
  children,
}: {
  open: (name: string, types: SchemaSet) => void
  children: ReactNode
}) {
  const api = useApi()
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState<string>()
  const over = useFileDrop(openFile)

  function take(name: string, text: string) {
    const json = parseJson(text)
    const schemas = readSchemas(isArray(json) ? { data: json } : json)
    if (schemas.all.length === 0) throw new Error('There are no schemas in it.')
    setProblem(undefined)
    open(name, schemas)
  }

  function attempt(name: string, read: () => Promise<string>) {
    const run = async () => take(name, await read())
    run().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      setProblem(`${name} cannot be compared. ${why}`)
    })
  }

  function openFile(file: File) {
    attempt(file.name, () => file.text())
  }

  function openAddress(event: FormEvent) {
    event.preventDefault()
    const place = api.endpoint.locate(address.trim())
    if (address.trim() === '' || place.kind === 'unusable')
      return setProblem('This is no address that can be read.')
    attempt(place.url, async () => {
      // Whatever is another host's is read without what is signed in here.
      if (place.kind === 'inside') return (await api.send(readRequest(place.url))).body
      const headers = { Accept: 'application/json' }
      const reply = await fetch(place.url, { headers, credentials: 'omit' })
      if (!reply.ok) throw new Error(`It answered ${reply.status}.`)
      return reply.text()
    })
  }

  return (
    <form
      aria-label="Compare with"
      className={styles.form}
      data-over={over || undefined}
      onSubmit={openAddress}
    >
      <p className={styles.hint}>
        Compare this API with another endpoint, with saved schemas, or with what another address
        answers: another version, or what another user sees: Export saves these schemas as they are.
      </p>
      {children}
      <div className={styles.ways}>
        <FileButton name="File to compare with" onFile={openFile}>
          Choose or drop a file…
        </FileButton>
        <input
          className={classes(inputs.input, styles.input)}
          aria-label="Address to compare with"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="https://host/v1/schemas"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button type="submit">Compare</Button>
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  )
}
