import { families } from '../api/dialects'
import { specification } from '../api/dialects/specification'
import type { EarlyReplies } from '../api/early-replies'
import type { Endpoint } from '../api/endpoint'
import { isArray, isObject, own, type JsonValue } from '../json/value'
import { drawRows, mostDrawn } from '../resource/collection/draw-rows'
import { readSchemas } from '../schema/schema-set'
import { remembered } from '../ui/kept'
import type { FirstReads } from './ask-early'
import { classes } from '../ui/classes'
import { firstPlace } from './first-place'
import header from './header.module.css'
import types from './type-list.module.css'
import frame from './workbench.module.css'
import styles from './first-rows.module.css'

/**
 * Resolves, once it has been read, with what draws the collection at the page's address before the program is there
 * to do it; with undefined where that is no collection, or one of a family with rows of another kind. It waits for the
 * schemas: they tell what is secret.
 */
export async function firstRows(
  early: EarlyReplies,
  endpoint: Endpoint,
  { address, ...reads }: FirstReads,
): Promise<(() => boolean) | undefined> {
  if (address.view !== 'main') return undefined
  const page = await early.look(reads.document)
  const data = own(page, 'data')
  if (!isObject(page) || own(page, 'type') !== 'collection' || !isArray(data)) return undefined
  // As the program counts them.
  const rows = data.filter(isObject)
  if (rows.length === 0 || own(page, 'resourceType') === 'schema') return undefined
  endpoint.hear(reads.document, page)
  const json = await early.look(reads.schemas)
  if (json === undefined || isSteve(page) || isSteve(json)) return undefined
  // The last one is looked at for its width: ids grow.
  const some = [...rows.slice(0, mostDrawn), ...rows.slice(mostDrawn).slice(-1)]
  const first = { ...page, data: some }
  const document = specification.readDocument(first, reads.document)
  if (document.kind !== 'collection') return undefined
  const { collection } = document
  const schemas = readSchemas(json)
  const schema = schemas.get(collection.resourceType) ?? schemas.forCollection(reads.document)
  return () =>
    show(() =>
      drawRows({
        ...{ collection, schema, endpoint, path: address.path, count: rows.length },
        stateOf: specification.stateOf,
        kept: remembered,
      }),
    )
}

/** Its rows have their names, states and columns elsewhere: they are left to the program. */
function isSteve(json: JsonValue): boolean {
  const family = families.find(({ recognises }) => recognises({ json, header: () => undefined }))
  return family?.id === 'steve'
}

/** Puts it where the program will put its own, in a frame whose other places are still empty; false where that was first. */
function show(rows: () => HTMLElement): boolean {
  const place = firstPlace()
  if (place === undefined) return false
  place.className = styles.place ?? ''
  const all = part('div', frame.frame)
  const main = part('main', frame.main)
  main.setAttribute('aria-busy', 'true')
  main.append(rows())
  all.append(part('header', classes(header.header, styles.header)), part('nav', types.nav), main)
  place.append(all)
  return true
}

function part(tag: string, className: string | undefined): HTMLElement {
  const made = document.createElement(tag)
  made.className = className ?? ''
  return made
}
