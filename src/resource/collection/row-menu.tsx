import type { RefObject } from 'react'
import type { Resource } from '../../api/resource'
import { stringifyJson } from '../../json/stringify'
import { AnchoredMenu } from '../../ui/anchored-menu'
import { announce } from '../../ui/announce'
import { cellText } from './cell-text'
import type { Column } from './columns'

const hintLength = 28

/** What can be copied from a row: its id, the whole of it, and each of its cells in full. */
export function RowMenu({
  anchor,
  resource,
  columns,
  onClose,
}: {
  anchor: RefObject<HTMLElement | null>
  resource: Resource
  columns: readonly Column[]
  onClose: () => void
}) {
  const cells = columns
    .map((column) => ({ name: column.name, text: cellText(resource, column) }))
    .filter(({ text }) => text !== '')

  function textOf(id: string): string {
    if (id === 'row') return stringifyJson(resource.value, 2)
    return cells.find(({ name }) => id === `cell ${name}`)?.text ?? ''
  }

  return (
    <AnchoredMenu
      anchor={anchor}
      label={`Copy from ${resource.id ?? 'this row'}`}
      choices={[
        ...cells.map(({ name, text }) => ({
          id: `cell ${name}`,
          label: `Copy ${name}`,
          hint: text.length > hintLength ? `${text.slice(0, hintLength)}…` : text,
        })),
        { id: 'row', label: 'Copy row as JSON' },
      ]}
      onChoose={(id) => void copy(textOf(id))}
      onClose={onClose}
    />
  )
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announce('Copied')
  } catch {
    // Browsers refuse the clipboard on plain-http pages.
    announce('The browser does not allow copying here')
  }
}
