import type { Endpoint } from '../../api/endpoint'
import type { Collection, Resource, ResourceState } from '../../api/resource'
import type { Schema } from '../../schema/schema'
import { classes } from '../../ui/classes'
import badges from '../../ui/state-badge.module.css'
import { visible } from '../../ui/visible-text'
import { lastPart, toAddress } from '../address'
import { toneOf } from '../state-tone'
import views from '../views.module.css'
import { pathsAbove } from '../paths-above'
import { cellWords, isRemoved } from './cell-words'
import { choiceKey, chosenColumns, readChoice } from './column-choice'
import { gridTemplate, usualWidth } from './column-widths'
import { allColumns, cellLook, chooseColumns, type Column } from './columns'
import { loadedText } from './loaded-text'
import { cardsMedia, rowHeight, touchMedia } from './row-height'
import view from './collection-view.module.css'
import places from './draw-rows.module.css'
import table from './resource-table.module.css'
import bar from './toolbar.module.css'

/** More rows than most screens show, and as many as the widths of the columns are guessed from. */
export const mostDrawn = 50

/** What is drawn: the first rows of a collection, and what is known of it. */
export interface Drawing {
  readonly collection: Collection
  /** How many rows there are in all. */
  readonly count: number
  readonly schema: Schema | undefined
  readonly stateOf: (resource: Resource) => ResourceState
  readonly endpoint: Endpoint
  /** Where the collection is, with its query. */
  readonly path: string
  /** What is kept on this device under a name. */
  readonly kept: (name: string) => string | undefined
}

/**
 * A collection as its page will show it, without anything that needs the program: the rows in words, each id a link.
 * It stands where the table will stand, so that nothing moves when that takes its place.
 */
export function drawRows(drawing: Drawing): HTMLElement {
  const { collection, count, schema, path } = drawing
  const article = element('article', view.table)
  const head = element('header', views.head)
  const operations = element('div', views.operations)
  operations.append(element('span', places.operations))
  head.append(
    drawCrumbs(drawing),
    element('h1', '', schema?.pluralName ?? lastPart(path)),
    element('span', views.count, loadedText(collection, count)),
    element('span', places.views),
    operations,
  )
  const tools = element('div', bar.bar)
  tools.append(
    element('span', places.filters),
    element('span', classes(places.sorting, bar.onlyCards)),
    ...(count > 5 ? [element('span', classes(places.quick, bar.quick))] : []),
  )
  const card = element('div', classes(view.card, count < 6 && view.short))
  card.append(drawTable(drawing))
  article.append(head, tools, card)
  return article
}

function drawCrumbs({ endpoint, path }: Drawing): HTMLElement {
  const crumbs = element('span', views.crumb)
  for (const { face, path: above } of pathsAbove(path, endpoint.rootPath)) {
    const link = element('a', '', face)
    link.setAttribute('href', `#${above}`)
    crumbs.append(link, ' / ')
  }
  return crumbs
}

function drawTable(drawing: Drawing): HTMLElement {
  const { collection, count, schema, endpoint, path, kept } = drawing
  const rows = collection.data
  const choice = readChoice(
    kept(choiceKey(endpoint.root, collection.resourceType ?? lastPart(path))) ?? '',
  )
  const columns = chosenColumns(choice, chooseColumns(schema, rows), allColumns(schema, rows))
  const usual = new Map(columns.map((column) => [column.name, usualWidth(column, rows)]))
  const { template, least } = gridTemplate(columns, usual, choice.widths)
  const matches = (media: string) => window.matchMedia(media).matches
  const height = rowHeight(columns, { cards: matches(cardsMedia), touch: matches(touchMedia) })

  const grid = element('table', table.table)
  grid.style.setProperty('--columns', template)
  grid.style.setProperty('--row', `${height}px`)
  grid.style.minWidth = `${least}px`
  const names = columns.map(({ name }) => element('th', '', name))
  const header = element('tr')
  header.append(unseenHeader(table.pick, 'Select'), ...names, unseenHeader(table.more, 'Menu'))
  const head = element('thead')
  head.append(header)
  const body = element('tbody')
  body.style.height = `${count * height}px`
  const now = Date.now()
  body.append(
    ...rows.slice(0, mostDrawn).map((resource, index) => {
      const row = element('tr', classes(table.row, isRemoved(resource) && table.removed))
      row.style.top = `${index * height}px`
      const cells = columns.map((column) => drawCell(resource, column, drawing, now))
      row.append(element('td', table.pick), ...cells, element('td', table.more))
      return row
    }),
  )
  grid.append(head, body)
  const scroll = element('div', table.scroll)
  scroll.dataset['scroller'] = ''
  scroll.append(grid)
  return scroll
}

/** The head of a column that needs no words to be understood, but for who hears them. */
function unseenHeader(className: string | undefined, words: string): HTMLElement {
  const header = element('th', className)
  header.append(element('span', table.unseen, words))
  return header
}

function drawCell(resource: Resource, column: Column, drawing: Drawing, now: number): HTMLElement {
  const cell = element('td', table[cellLook(column)])
  cell.dataset['label'] = column.name
  if (column.name === 'state') {
    const state = drawing.stateOf(resource)
    if (state.name !== '')
      cell.append(element('span', classes(badges.badge, badges[toneOf(state)]), state.name))
    return cell
  }
  const { words, look } = cellWords(resource, column, now)
  const to = column.name === 'id' ? addressOf(resource, drawing) : undefined
  const face = element(
    to !== undefined || look === 'link' ? 'a' : 'span',
    look === 'none' ? table.none : look === 'plain' ? '' : table.mono,
    words,
  )
  if (to !== undefined) face.setAttribute('href', to)
  cell.append(face)
  return cell
}

/** Where a row leads on this page; only links of the API's own are followed. */
function addressOf(resource: Resource, { endpoint, path }: Drawing): string | undefined {
  const link = resource.links.get('self')
  const place = link === undefined ? undefined : endpoint.locate(link, endpoint.url(path))
  if (place?.kind !== 'inside') return undefined
  const { pathname, search } = toAddress(place.path)
  return `#${pathname}${search}`
}

/** What each element is to assistive programs, which a grid of our own would make them forget. */
const roles: ReadonlyMap<string, string> = new Map([
  ['table', 'table'],
  ['thead', 'rowgroup'],
  ['tbody', 'rowgroup'],
  ['tr', 'row'],
  ['th', 'columnheader'],
  ['td', 'cell'],
])

/** Text of a server stays text, and what it hides is named. */
function element(tag: string, className: string | undefined = '', words = ''): HTMLElement {
  const made = document.createElement(tag)
  const role = roles.get(tag)
  if (role !== undefined) made.setAttribute('role', role)
  if (className !== '') made.className = className
  if (words !== '') made.textContent = visible(words)
  return made
}
