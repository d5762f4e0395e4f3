import type { RefObject } from 'react'
import { useNavigate } from 'react-router'
import { whyNoClone, whyNoDelete, whyNoEdit } from '../../api/operations'
import type { Dialect } from '../../api/dialects/dialect'
import type { Resource } from '../../api/resource'
import { stringifyJson } from '../../json/stringify'
import { AnchoredMenu } from '../../ui/anchored-menu'
import { announce } from '../../ui/announce'
import type { MenuChoice } from '../../ui/menu-button'
import { toAddress, type Operation } from '../address'
import { useApi } from '../api-context'
import { usePlace, type Place } from '../place'
import { usePlaceLinks } from '../place-link'
import { cellText } from './cell-text'
import { pathOf, useCellSetting } from './cell'
import type { Columns } from './use-columns'

const hintLength = 28

/** What a row's menu belongs to: the resource, and the column that was pointed at. */
export interface MenuAt {
  readonly resource: Resource
  readonly column?: string | undefined
  readonly anchor: RefObject<HTMLElement | null>
  /** It was asked for at a point of the row, not by its button. */
  readonly pointed: boolean
}

/** What can be done with a row: going there, what the resource offers now, and copying what it says. */
export function RowMenu({
  resource,
  column,
  anchor,
  pointed,
  columns,
  onClose,
}: MenuAt & { columns: Columns['shown']; onClose: () => void }) {
  const { address, schemas } = usePlace()
  const { dialect } = useApi()
  const navigate = useNavigate()
  const linkTo = usePlaceLinks()
  const path = pathOf(resource, useCellSetting())
  const offered = path === undefined ? [] : operationsOf(resource, schemas, dialect)
  const cells = columns
    .map((each) => ({ name: each.name, text: cellText(resource, each) }))
    .filter(({ text }) => text !== '')
  const copies = cells.map(({ name, text }) => ({
    id: `cell ${name}`,
    label: `Copy ${name}`,
    hint: text.length > hintLength ? `${text.slice(0, hintLength)}…` : text,
  }))
  const isPointedAt = ({ id }: MenuChoice) => id === `cell ${column ?? ''}`

  const choices: readonly MenuChoice[] = [
    ...(path === undefined
      ? []
      : [
          { id: 'open', label: 'Open' },
          { id: 'tab', label: 'Open in a new tab' },
        ]),
    ...copies.filter(isPointedAt),
    ...offered.map(({ label }, index) => ({
      id: `do ${index}`,
      label,
      apart: index === 0 || label === 'Edit',
    })),
    ...copies
      .filter((choice) => !isPointedAt(choice))
      .map((choice, index) => ({ ...choice, apart: index === 0 && path !== undefined })),
    { id: 'row', label: 'Copy row as JSON' },
  ]

  function choose(id: string) {
    const chosen = id.startsWith('do ') ? offered[Number(id.slice(3))] : undefined
    if (id === 'row') void copy(stringifyJson(resource.value, 2))
    else if (id.startsWith('cell '))
      void copy(cells.find(({ name }) => id === `cell ${name}`)?.text ?? '')
    else if (path === undefined) return
    else if (id === 'tab') window.open(linkTo(toAddress(path)).href, '_blank', 'noopener')
    else if (chosen === undefined) void navigate(toAddress(path))
    // Over the table: whoever does something with one row may go on with the next.
    else void navigate(toAddress(address.path, address.view, chosen.operation, path))
  }

  return (
    <AnchoredMenu
      anchor={anchor}
      placement={pointed ? 'bottom start' : 'bottom end'}
      label={`Menu of ${resource.id ?? 'this row'}`}
      choices={choices}
      onChoose={choose}
      onClose={onClose}
    />
  )
}

/** What is possible now: the resource's actions by their names, then what every resource may have. */
function operationsOf(
  resource: Resource,
  schemas: Place['schemas'],
  dialect: Dialect,
): { label: string; operation: Operation }[] {
  const schema = schemas.ofResource(resource.type, resource.links.get('self') ?? '')
  const usual = [
    ['Edit', 'edit', whyNoEdit(resource, schema, dialect)],
    ['Clone', 'clone', whyNoClone(resource, schema)],
    ['Delete', 'delete', whyNoDelete(resource, schema)],
  ] as const
  return [
    ...[...resource.actions.keys()].map((name) => ({
      label: name,
      operation: { kind: 'action', name } as const,
    })),
    ...usual.flatMap(([label, kind, why]) =>
      why === undefined ? [{ label, operation: { kind } }] : [],
    ),
  ]
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
