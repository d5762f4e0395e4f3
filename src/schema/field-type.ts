/**
 * The type of a field, read from its text such as `array[reference[instance]]` (specification, "Field Types").
 * `named` is any name that is no simple type: an embedded schema if one of that id exists, else unknown.
 */
export type FieldType =
  | { readonly kind: 'simple'; readonly name: string }
  | { readonly kind: 'reference'; readonly target: string | undefined }
  | { readonly kind: 'array'; readonly item: FieldType | undefined }
  | { readonly kind: 'map'; readonly item: FieldType | undefined }
  | { readonly kind: 'named'; readonly name: string }

/** The simple types of the specification, and those that real servers add. A schema of the same name does not hide them. */
export const simpleTypes: ReadonlySet<string> = new Set([
  'string',
  'multiline',
  'masked',
  'password',
  'float',
  'int',
  'date',
  'blob',
  'boolean',
  'json',
  'version',
  'enum',
  // Not in the specification: go-rancher writes `bool`, Norman and Steve the others.
  'bool',
  'number',
  'base64',
  'byte',
  'dnsLabel',
  'dnsLabelRestricted',
  'hostname',
  'intOrString',
])

/** What a list or a map holds that does not say it: anything. */
export const anyType: FieldType = { kind: 'simple', name: 'json' }

const containerSyntax = /^(array|map|reference)(?:\[(.*)\])?$/s

/** Reads a field's type; never fails: what it does not know is `named`. */
export function parseFieldType(source: string): FieldType {
  const text = source.trim()
  const match = containerSyntax.exec(text)
  if (match === null)
    return simpleTypes.has(text) ? { kind: 'simple', name: text } : { kind: 'named', name: text }
  const inner = match[2]?.trim() ?? ''
  if (match[1] === 'reference') return { kind: 'reference', target: referenceTarget(inner) }
  const item = inner === '' ? undefined : parseFieldType(inner)
  return match[1] === 'array' ? { kind: 'array', item } : { kind: 'map', item }
}

/** Norman writes `reference[/v3/schemas/cluster]` for a type of another version, also malformed; the last segment is the type. */
function referenceTarget(inner: string): string | undefined {
  const target = inner.split('/').findLast((part) => part !== '')
  return target
}

/** The type as the schema spells it. */
export function fieldTypeText(type: FieldType): string {
  switch (type.kind) {
    case 'simple':
    case 'named':
      return type.name
    case 'reference':
      return type.target === undefined ? 'reference' : `reference[${type.target}]`
    default:
      return type.item === undefined ? type.kind : `${type.kind}[${fieldTypeText(type.item)}]`
  }
}

/** The names of all types inside a type that may be schemas: embedded ones and reference targets. */
export function typesWithin(type: FieldType): { embedded: string[]; referenced: string[] } {
  if (type.kind === 'named') return { embedded: [type.name], referenced: [] }
  if (type.kind === 'reference')
    return { embedded: [], referenced: type.target === undefined ? [] : [type.target] }
  if (type.kind === 'simple' || type.item === undefined) return { embedded: [], referenced: [] }
  return typesWithin(type.item)
}
