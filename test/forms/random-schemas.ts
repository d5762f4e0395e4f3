import * as fc from 'fast-check'
import { simpleTypes } from '../../src/schema/field-type'
import type { SchemaSet } from '../../src/schema/schema-set'
import { schemasOf, type FieldFacts } from './form-schemas'

const names = ['thing', 'part', 'constructor', 'a.b']

/** The text of any type: simple ones, references, embedded and unknown ones, lists and maps of all that, to any depth. */
const typeText: fc.Arbitrary<string> = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...simpleTypes, 'string', 'int', 'enum'),
    fc.constantFrom(...names, 'v1beta2.Unknown', 'array', 'map', 'reference', 'reference[thing]'),
    fc.constantFrom('reference[/v3/schemas/part]', 'array[', '__proto__', ''),
    tie('type').map((inner) => `array[${inner}]`),
    tie('type').map((inner) => `map[${inner}]`),
  ),
})).type

const flag = fc.option(fc.boolean(), { nil: undefined })

const facts: fc.Arbitrary<FieldFacts> = fc.record(
  {
    type: typeText,
    create: flag,
    update: flag,
    nullable: fc.boolean(),
    required: fc.boolean(),
    options: fc.constant(['a', 'b']),
    default: fc.jsonValue({ maxDepth: 1 }),
  },
  { requiredKeys: ['type'] },
)

const fieldName = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('name', 'id', 'a.b', 'toString', '10', 'labels'),
)

/** Any types a server may come up with, `thing` among them; they may contain each other and themselves. */
export const randomSchemas: fc.Arbitrary<SchemaSet> = fc
  .tuple(...names.map(() => fc.dictionary(fieldName, facts, { minKeys: 1, maxKeys: 6 })))
  .map((types) =>
    schemasOf(Object.fromEntries(names.map((name, index) => [name, types[index] ?? {}]))),
  )
