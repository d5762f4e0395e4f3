/** What a field's `type` means: `array[reference[host]]` is an array of references to host. */
export type FieldType =
  | { kind: 'simple'; name: string }
  | { kind: 'array'; of: FieldType }
  | { kind: 'map'; of: FieldType }
  | { kind: 'reference'; to: string }
  | { kind: 'embedded'; schema: string }

/** The simple types of the specification, then those other servers were seen to use. */
const simpleTypes: ReadonlySet<string> = new Set([
  ...['string', 'multiline', 'masked', 'password', 'float', 'int', 'date', 'blob', 'boolean'],
  ...['json', 'version', 'enum'],
  ...['bool', 'number', 'base64', 'byte', 'dnsLabel', 'dnsLabelRestricted', 'hostname'],
  ...['intOrString'],
])

const bracketed = /^(array|map|reference)\[(.*)\]$/s

/** Reads a field's type. Never throws: what it does not know is taken for the name of a schema. */
export function readFieldType(text: string): FieldType {
  const match = bracketed.exec(text.trim())
  const [, outer, inner] = match ?? []
  if (outer === 'reference') return { kind: 'reference', to: lastSegment(inner ?? '') }
  if (outer === 'array' || outer === 'map') return { kind: outer, of: readFieldType(inner ?? '') }
  if (text === 'array' || text === 'map')
    return { kind: text, of: { kind: 'simple', name: 'json' } }
  if (text === 'reference') return { kind: 'reference', to: '' }
  return simpleTypes.has(text) ? { kind: 'simple', name: text } : { kind: 'embedded', schema: text }
}

// Norman writes the address of a schema into the brackets: reference[/v3/schemas/cluster].
function lastSegment(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1)
}
