import type { FieldType } from '../schema/field-type'

/** A piece of a type's text; `target` is the id of the type that it names. */
export interface TypePart {
  readonly text: string
  readonly target?: string
}

/** A type's text in pieces, so that the names in `array[reference[instance]]` can be links. */
export function typeParts(type: FieldType): TypePart[] {
  switch (type.kind) {
    case 'simple':
      return [{ text: type.name }]
    case 'named':
      return [{ text: type.name, target: type.name }]
    case 'reference':
      if (type.target === undefined) return [{ text: 'reference' }]
      return [{ text: 'reference[' }, { text: type.target, target: type.target }, { text: ']' }]
    default:
      if (type.item === undefined) return [{ text: type.kind }]
      return [{ text: `${type.kind}[` }, ...typeParts(type.item), { text: ']' }]
  }
}
