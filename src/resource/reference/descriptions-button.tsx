import { useQueryClient } from '@tanstack/react-query'
import { parseJson } from '../../json/parse'
import { described } from '../../schema/described'
import { announce } from '../../ui/announce'
import { FileButton } from '../../ui/file-button'
import { usePlace } from '../place'
import { descriptionsKey, type Descriptions } from './descriptions'

/** Takes more descriptions from a file of this device: a list of types with `id`, `description` and `resourceFields`. */
export function DescriptionsButton({ fail }: { fail: (problem: string | undefined) => void }) {
  const client = useQueryClient()
  const { schemas } = usePlace()

  async function open(file: File) {
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
    <FileButton
      name="File of descriptions"
      title="Add descriptions from a file of this device, until the page is closed"
      onFile={(file) => void open(file)}
    >
      Descriptions…
    </FileButton>
  )
}
