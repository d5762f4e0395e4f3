import { Download } from 'lucide-react'
import { referenceFormats } from '../../reference/formats'
import { referenceOf } from '../../reference/reference'
import { zipOf } from '../../reference/zip'
import { announce } from '../../ui/announce'
import { MenuButton } from '../../ui/menu-button'
import { saveBlob } from '../../ui/save-file'
import { useApi } from '../api-context'
import { usePlace } from '../place'

/** Writes the reference into files: one text as it is, several as an archive. */
export function ExportButton() {
  const { endpoint } = useApi()
  const { schemas } = usePlace()

  function save(id: string) {
    const format = referenceFormats.find((each) => each.id === id)
    if (format === undefined) return
    const files = format.write(referenceOf(schemas))
    const [[name, text] = ['', '']] = files
    const host = new URL(endpoint.root).host.replaceAll(/[^\w.-]/g, '-')
    if (files.size === 1) saveBlob(`${host}-${name}`, new Blob([text]))
    else saveBlob(`${host}-${id}.zip`, new Blob([zipOf(files)], { type: 'application/zip' }))
    announce(`Wrote the reference as ${format.label}`)
  }

  return (
    <MenuButton label="Export" wordy choices={() => referenceFormats} onChoose={save}>
      <Download size={13} aria-hidden />
      Export
    </MenuButton>
  )
}
