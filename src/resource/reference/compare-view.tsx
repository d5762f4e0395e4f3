import { useMemo, useState, type DragEvent, type FormEvent } from 'react'
import { readRequest } from '../../api/operations'
import { parseJson } from '../../json/parse'
import { isArray } from '../../json/value'
import { compareSchemas } from '../../reference/compare/compare'
import { readSchemas, type SchemaSet } from '../../schema/schema-set'
import { Button } from '../../ui/button'
import { FileButton } from '../../ui/file-button'
import { classes } from '../../ui/classes'
import inputs from '../../ui/input.module.css'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { ComparisonView } from './comparison-view'
import styles from './compare-view.module.css'

interface Other {
  readonly name: string
  readonly schemas: SchemaSet
}

/** The connected API beside a saved file or what another address answers. */
export function CompareView() {
  const { schemas } = usePlace()
  const { endpoint } = useApi()
  const [other, setOther] = useState<Other>()
  const [isOlder, setOlder] = useState(true)
  const changes = useMemo(() => {
    if (other === undefined) return []
    return isOlder ? compareSchemas(other.schemas, schemas) : compareSchemas(schemas, other.schemas)
  }, [other, schemas, isOlder])
  const names = [other?.name ?? '', endpoint.root]
  const [before = '', after = ''] = isOlder ? names : names.toReversed()
  return (
    <div className={styles.compare}>
      <OtherForm open={setOther} />
      {other !== undefined && (
        <>
          <p className={styles.direction}>
            From <strong>{before}</strong> to <strong>{after}</strong>
            <Button small onClick={() => setOlder(!isOlder)}>
              The other way round
            </Button>
          </p>
          <ComparisonView comparison={{ before, after, changes }} />
        </>
      )}
    </div>
  )
}

/** Asks for the other side. What an address answers is read as whoever is signed in here. */
function OtherForm({ open }: { open: (other: Other) => void }) {
  const api = useApi()
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState<string>()

  function take(name: string, text: string) {
    const json = parseJson(text)
    const schemas = readSchemas(isArray(json) ? { data: json } : json)
    if (schemas.all.length === 0) throw new Error('There are no schemas in it.')
    setProblem(undefined)
    open({ name, schemas })
  }

  function attempt(name: string, read: () => Promise<string>) {
    const run = async () => take(name, await read())
    run().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      setProblem(`${name} cannot be compared. ${why}`)
    })
  }

  function openFile(file: File | undefined) {
    if (file !== undefined) attempt(file.name, () => file.text())
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

  // Anywhere in the form: the browser would leave the page for the file. Text may still be dropped into the address.
  function dragOver(event: DragEvent) {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  }

  function drop(event: DragEvent) {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    openFile(event.dataTransfer.files[0])
  }

  return (
    <div onDragOver={dragOver} onDrop={drop}>
      <form aria-label="Compare with" className={styles.form} onSubmit={openAddress}>
        <p className={styles.hint}>
          Compare this API with saved schemas, or with what another address answers: another
          version, another endpoint, or what another user sees: Export saves these schemas as they
          are.
        </p>
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
    </div>
  )
}
