import { Download } from 'lucide-react'
import { referenceFormats } from '../../reference/formats'
import { referenceOf, type Reference } from '../../reference/reference'
import { stringifyJson } from '../../json/stringify'
import { zipOf } from '../../reference/zip'
import { announce } from '../../ui/announce'
import { MenuButton } from '../../ui/menu-button'
import { saveBlob } from '../../ui/save-file'
import { useApi } from '../api-context'
import { usePlace } from '../place'

/** The schemas as they came: to compare with, as another user for instance, or to open without a server. */
const own = {
  id: 'schemas',
  label: 'Schemas',
  hint: 'as they came',
  write: ({ schemas }: Reference) =>
    new Map([
      [
        'schemas.json',
        stringifyJson({ type: 'collection', data: schemas.all.map(({ raw }) => raw) }, 1),
      ],
    ]),
}
const choices = [...referenceFormats, own]

/** Writes the reference into files: one text as it is, several as an archive. */
export function ExportButton() {
  const { endpoint } = useApi()
  const { schemas } = usePlace()

  function save(id: string) {
    const format = choices.find((each) => each.id === id)
    if (format === undefined) return
    const files = format.write(referenceOf(schemas))
    const [[name, text] = ['', '']] = files
    const host = new URL(endpoint.root).host.replaceAll(/[^\w.-]/g, '-')
    if (files.size === 1) saveBlob(`${host}-${name}`, new Blob([text]))
    else saveBlob(`${host}-${id}.zip`, new Blob([zipOf(files)], { type: 'application/zip' }))
    announce(`Wrote the reference as ${format.label}`)
  }

  return (
    <MenuButton label="Export" wordy choices={() => choices} onChoose={save}>
      <Download size={13} aria-hidden />
      Export
    </MenuButton>
  )
}
