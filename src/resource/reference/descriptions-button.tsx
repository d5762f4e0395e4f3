import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { parseJson } from '../../json/parse'
import { described } from '../../schema/described'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { usePlace } from '../place'
import { descriptionsKey, type Descriptions } from './descriptions'
import styles from './reference.module.css'

/** Takes more descriptions from a file of this device: a list of types with `id`, `description` and `resourceFields`. */
export function DescriptionsButton({ fail }: { fail: (problem: string | undefined) => void }) {
  const client = useQueryClient()
  const { schemas } = usePlace()
  const chooser = useRef<HTMLInputElement>(null)

  async function open(file: File | undefined) {
    if (file === undefined) return
    try {
      const json = parseJson(await file.text())
      const words = (set: typeof schemas) =>
        set.all.filter(({ description }) => description !== '').length
      const before = words(schemas)
      const more: Descriptions = { described, json }
      client.setQueryData(descriptionsKey, more)
      fail(undefined)
      announce(`${words(described(schemas, json)) - before} more types are described now.`)
    } catch (error) {
      fail(`${file.name} cannot be read. ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return (
    <>
      <Button
        title="Add descriptions from a file of this device, until the page is closed"
        onClick={() => chooser.current?.click()}
      >
        Descriptions…
      </Button>
      <input
        ref={chooser}
        type="file"
        aria-label="File of descriptions"
        accept=".json,application/json"
        className={styles.hidden}
        tabIndex={-1}
        onChange={(event) => void open(event.target.files?.[0])}
      />
    </>
  )
}
