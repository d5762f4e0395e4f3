import type { Draft } from '../../forms/draft'
import { fitsWay, wayOf } from '../../forms/editor-for'
import { problemsOf } from '../../forms/problems'
import { objectFrom, own, type JsonValue } from '../../json/value'
import { fieldTypeText } from '../../schema/field-type'
import type { Field, Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { writableFields } from '../../schema/writable-fields'

/**
 * Puts what was touched in one draft into that of another type, where a field of the same name takes it. Returns
 * the names of those set that did not fit; they stay in the first draft, where they are found again.
 */
export function carryOver(
  from: { readonly draft: Draft; readonly schema: Schema | undefined },
  to: { readonly draft: Draft; readonly schema: Schema | undefined },
  schemas: SchemaSet,
): string[] {
  const { mode } = to.draft
  const offered = new Map(
    to.schema && writableFields(to.schema, mode).map((field) => [field.name, field]),
  )
  const left: string[] = []
  for (const name of from.draft.touchedNames()) {
    const value = own(from.draft.value, name)
    const field = offered.get(name)
    const before = from.schema?.fields.get(name)
    if (field !== undefined && fits(value, field, before, schemas)) to.draft.set([name], value)
    else if (value !== undefined) left.push(name)
  }
  return left

  function fits(
    value: JsonValue | undefined,
    field: Field,
    before: Field | undefined,
    known: SchemaSet,
  ): boolean {
    if (value === undefined) return true
    const same = before !== undefined && fieldTypeText(before.type) === fieldTypeText(field.type)
    if (same && before.options.join('\n') === field.options.join('\n')) return true
    return (
      fitsWay(wayOf(field, known, mode), value) &&
      problemsOf(objectFrom([[field.name, value]]), [field], mode, known).length === 0
    )
  }
}
