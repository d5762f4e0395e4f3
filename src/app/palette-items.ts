import { encodeText } from '../json/encode-text'
import {
  creatableTypes,
  offeredActions,
  whyNoCreate,
  whyNoDelete,
  whyNoEdit,
} from '../api/operations'
import type { Dialect } from '../api/dialects/dialect'
import type { Endpoint } from '../api/endpoint'
import type { ApiDocument } from '../api/resource'
import { toAddress, type Operation } from '../resource/address'
import type { Place } from '../resource/place'
import { referencePath } from '../resource/reference/type-path'
import type { Schema } from '../schema/schema'
import type { Endpoints } from './endpoints-context'
import { placeName } from './kept-places'

/** One thing the palette offers: going somewhere or opening a dialog. */
export interface PaletteItem {
  readonly label: string
  /** What kind of thing it is, e.g. "collection". */
  readonly hint: string
  readonly to: ReturnType<typeof toAddress> | AnotherApi
}

/** The page's address for another API. */
interface AnotherApi {
  readonly page: string
}

export interface PaletteFacts {
  readonly place: Place
  readonly document: ApiDocument | undefined
  readonly endpoint: Endpoint
  readonly dialect: Dialect
  readonly starred: readonly string[]
  readonly recent: readonly string[]
}

/** Everything that can be done from here, the nearest first. */
export function paletteItems(facts: PaletteFacts, endpoints: Endpoints | undefined): PaletteItem[] {
  const { place, endpoint, starred, recent } = facts
  const go = (
    path: string,
    hint: string,
    label = placeName(path, endpoint.rootPath),
  ): PaletteItem => ({
    label,
    hint,
    to: toAddress(path),
  })
  return [
    ...documentItems(facts),
    ...starred.map((path) => go(path, 'starred')),
    ...endpointItems(endpoints),
    ...place.schemas.all.flatMap((schema) =>
      schemaItems(schema, endpoint, 'collection', schema.pluralName),
    ),
    ...referenceItems(facts),
    ...recent.filter((path) => path !== place.address.path).map((path) => go(path, 'recent')),
    ...place.schemas.all.flatMap((schema) => schemaItems(schema, endpoint, 'type', schema.id)),
  ]
}

function endpointItems(endpoints: Endpoints | undefined): PaletteItem[] {
  if (endpoints === undefined) return []
  const { all, current, addressOf } = endpoints
  return all
    .filter(({ root }) => root !== current.root)
    .map((facts) => ({
      label: facts.name,
      hint: facts.production ? 'endpoint, production' : 'endpoint',
      to: { page: addressOf(facts) },
    }))
}

function referenceItems({ place, endpoint }: PaletteFacts): PaletteItem[] {
  if (place.schemas.all.length === 0) return []
  const path = referencePath(endpoint, place.scope)
  return [
    { label: 'Types', hint: 'reference', to: toAddress(path, 'types') },
    { label: 'Graph of types', hint: 'reference', to: toAddress(path, 'graph') },
    { label: 'Compare schemas', hint: 'reference', to: toAddress(path, 'compare') },
  ]
}

function schemaItems(
  schema: Schema,
  endpoint: Endpoint,
  kind: 'collection' | 'type',
  label: string,
): PaletteItem[] {
  const link = schema.links.get(kind === 'collection' ? 'collection' : 'self')
  const found = link === undefined ? undefined : endpoint.locate(link)
  return found?.kind === 'inside' ? [{ label, hint: kind, to: toAddress(found.path) }] : []
}

function documentItems({ place, document, endpoint, dialect }: PaletteFacts): PaletteItem[] {
  if (document === undefined || document.kind === 'value') return []
  const open = (label: string, hint: string, operation: Operation): PaletteItem => ({
    label,
    hint,
    to: toAddress(place.address.path, place.address.view, operation),
  })
  if (document.kind === 'collection') {
    const { collection } = document
    const schema =
      place.schemas.get(collection.resourceType) ?? place.schemas.forCollection(place.url)
    if (whyNoCreate(collection, schema) !== undefined) return []
    const types = [...creatableTypes(collection, schema, place.url).keys()]
    return types.map((type) => open(`Create ${type}`, 'operation', { kind: 'create', type }))
  }
  const { resource } = document
  const schema = place.schemas.ofResource(resource.type, place.url)
  const actions = offeredActions(resource.actions, schema?.resourceActions, '')
  return [
    ...actions
      .filter(({ url }) => url !== undefined)
      .map(({ name }) => open(name, 'action', { kind: 'action', name })),
    ...(whyNoEdit(resource, schema, dialect) === undefined
      ? [open('Edit', 'operation', { kind: 'edit' })]
      : []),
    ...(whyNoDelete(resource, schema) === undefined
      ? [open('Delete', 'operation', { kind: 'delete' })]
      : []),
    ...[...resource.links].flatMap(([name, link]) => {
      if (name === 'self') return []
      const found = endpoint.locate(link, place.url)
      return found.kind === 'inside'
        ? [{ label: name, hint: 'link', to: toAddress(found.path) }]
        : []
    }),
  ]
}

const mostShown = 60

/**
 * The items that fit what was typed, best first: labels that begin with it, then those that hold it, then those that
 * hold its letters in order. What looks like an address or an id can be gone to as it is.
 */
export function findItems(
  items: readonly PaletteItem[],
  typed: string,
  facts: PaletteFacts,
): PaletteItem[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return items.slice(0, mostShown)
  const ranked = items.flatMap((item, order) => {
    const rank = rankOf(item.label.toLowerCase(), wanted)
    return rank === undefined ? [] : [{ item, rank, order }]
  })
  const sorted = ranked
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ item }) => item)
  return [...typedPlaces(typed.trim(), facts), ...sorted].slice(0, mostShown)
}

function rankOf(label: string, wanted: string): number | undefined {
  if (label === wanted) return 0
  if (label.startsWith(wanted)) return 1
  if (label.includes(wanted)) return 2
  let at = -1
  for (const letter of wanted) {
    at = label.indexOf(letter, at + 1)
    if (at < 0) return undefined
  }
  return 3
}

function typedPlaces(typed: string, { endpoint, place, document }: PaletteFacts): PaletteItem[] {
  if (/^(https?:\/\/|\/)/i.test(typed)) {
    const found = endpoint.locate(typed, place.url)
    return found.kind === 'inside'
      ? [{ label: found.path, hint: 'address', to: toAddress(found.path) }]
      : []
  }
  // An id is looked for in the collection one is in.
  if (!/\d/.test(typed) || /\s/.test(typed) || document?.kind !== 'collection') return []
  const bare = place.address.path.split('?', 1)[0]?.replace(/\/+$/, '') ?? ''
  const path = `${bare}/${typed.split('/').map(encodeText).join('/')}`
  return [
    { label: typed, hint: `id in ${placeName(bare, endpoint.rootPath)}`, to: toAddress(path) },
  ]
}
