import { isArray, isNumber, own, text } from '../../json/value'
import type { AppliedFilter, Collection, Pagination } from '../resource'

/** A collection of Steve's says neither how it is sorted and filtered nor how else it could be: its address does. */
export function withSteveQuery(collection: Collection, address: string): Collection {
  const url = new URL(address)
  const sorted = url.searchParams.get('sort')?.split(',', 1)[0]
  const name = sorted?.replace(/^-/, '')
  const descending = sorted?.startsWith('-') === true
  return {
    ...collection,
    pagination: paginationOf(collection, url),
    filters: filtersIn(url),
    sort:
      name === undefined || name === ''
        ? undefined
        : { name, descending, reverse: withParameter(url, 'sort', descending ? name : `-${name}`) },
    sortLinks: new Map(
      sortable(collection).map((field) => [field, withParameter(url, 'sort', field)]),
    ),
  }
}

/** `metadata` and the columns of its rows, which stand in `metadata.fields`. */
function sortable({ data }: Collection): string[] {
  const fields = own(own(data[0]?.value, 'metadata'), 'fields')
  const count = isArray(fields) ? fields.length : 0
  return [
    ...['name', 'namespace', 'creationTimestamp', 'state.name'].map((name) => `metadata.${name}`),
    ...Array.from({ length: count }, (_, place) => `metadata.fields[${place}]`),
  ]
}

function filtersIn(url: URL): ReadonlyMap<string, readonly AppliedFilter[]> {
  const filters = new Map<string, AppliedFilter[]>()
  for (const part of url.searchParams.getAll('filter')) {
    const [, name, modifier, value] =
      /^(.+?)(!=|!~|[=~<>]|(?<=\s)(?:not)?in(?=\s))(.*)$/is.exec(part) ?? []
    if (name === undefined || modifier === undefined) continue
    const trimmed = { name: name.trimEnd(), value: value?.trimStart() ?? '' }
    const before = filters.get(trimmed.name) ?? []
    filters.set(trimmed.name, [...before, { modifier, value: trimmed.value }])
  }
  return filters
}

/** A next page is a link, only a token to continue with, or the next number where pages are asked for by number. */
function paginationOf(collection: Collection, url: URL): Pagination | undefined {
  const { pagination, value } = collection
  const token = text(own(value, 'continue'))
  const count = own(value, 'count')
  const numbered = numberedPages(collection, url)
  const next = pagination?.next ?? (token ? withParameter(url, 'continue', token) : numbered?.next)
  const total = pagination?.total ?? (isNumber(count) ? Number(count) : undefined)
  if (pagination === undefined && next === undefined && numbered?.previous === undefined)
    return undefined
  const nothing = { limit: undefined, first: undefined, previous: undefined, last: undefined }
  return {
    ...nothing,
    ...numbered,
    ...pagination,
    partial: pagination?.partial ?? true,
    next,
    total,
  }
}

/** The pages around the one that is asked for by its number (`page`, `pagesize`); undefined where none is. */
function numberedPages({ value }: Collection, url: URL) {
  const [page, count] = [Number(url.searchParams.get('page')), own(value, 'pages')]
  const pages = isNumber(count) ? Number(count) : 0
  if (!Number.isSafeInteger(page) || page < 1) return undefined
  const at = (number: number) =>
    number >= 1 && number <= pages && number !== page
      ? withParameter(url, 'page', String(number))
      : undefined
  return { first: at(1), previous: at(page - 1), next: at(page + 1), last: at(pages) }
}

function withParameter(address: URL, name: string, value: string): string {
  const url = new URL(address)
  for (const counts of ['continue', 'page', 'revision']) url.searchParams.delete(counts)
  url.searchParams.set(name, value)
  return url.href
}
