/** Fields of the generic server by the names that they have in Steve's objects. */
const fields: ReadonlyMap<string, string> = new Map([
  ['metadata.name', 'id'],
  ['metadata.fields[0]', 'id'],
  ['metadata.fields[1]', 'name'],
  ['metadata.fields[2]', 'created'],
  ['metadata.creationTimestamp', 'created'],
  ['metadata.state.name', 'state'],
])

/** The address with its query as the generic server writes it: one order, filters that are fields, and a marker. */
export function steveQuery(asked: URL): URL {
  const url = new URL(asked)
  const query = new URLSearchParams()
  for (const [name, value] of asked.searchParams) {
    if (name === 'continue') query.set('marker', value)
    else if (name === 'sort') sort(value, query)
    else if (name === 'filter') filter(value, query)
    else query.append(name, value)
  }
  url.search = query.toString()
  return url
}

function sort(value: string, query: URLSearchParams): void {
  const [first = ''] = value.split(',')
  query.set('sort', fieldNamed(first.replace(/^-/, '')))
  if (first.startsWith('-')) query.set('order', 'desc')
}

function filter(text: string, query: URLSearchParams): void {
  const [, name = '', sign = '=', value = ''] = /^(.+?)(!=|!~|=|~)(.*)$/s.exec(text) ?? []
  const field = fieldNamed(name)
  if (sign === '=') query.append(field, value)
  else if (sign === '!=') query.append(`${field}_ne`, value)
  else if (sign === '~') query.append(`${field}_like`, `%${value}%`)
  else query.append(`${field}_notlike`, `%${value}%`)
}

function fieldNamed(name: string): string {
  return fields.get(name) ?? name.replace(/^(?:spec|status|metadata)\./, '')
}
