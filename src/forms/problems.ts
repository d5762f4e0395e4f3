import type { Path } from '../json/path'
import { isArray, isObject, own, type JsonObject, type JsonValue } from '../json/value'
import { anyType, type FieldType } from '../schema/field-type'
import type { Field } from '../schema/schema'
import type { SchemaSet } from '../schema/schema-set'
import { count } from './check-text'
import { simpleProblems } from './check-simple'
import type { Draft } from './draft'
import type { DraftMode } from './draft-places'
import { editorOfType } from './editor-for'
import { embeddedFields, isNeeded } from './fields'
import type { Problem } from './problem'
import type { Unfinished } from './unfinished'

/**
 * All problems of a value. In an update nothing is required, and only fields the value holds are checked.
 * `unfinished` adds what was typed and is no value yet: broken JSON, keys that are empty or taken.
 */
export function problemsOf(
  value: JsonObject,
  fields: readonly Field[],
  mode: DraftMode,
  schemas: SchemaSet,
  unfinished?: Unfinished,
): Problem[] {
  return new Check(mode, schemas, unfinished).all(value, fields)
}

/** The problems of a draft; in an update those of touched fields only, since the rest is not sent. */
export function draftProblems(
  draft: Draft,
  fields: readonly Field[],
  schemas: SchemaSet,
  value: JsonObject = draft.value,
): Problem[] {
  const checked =
    draft.mode === 'update' ? fields.filter(({ name }) => draft.isTouched(name)) : fields
  return problemsOf(value, checked, draft.mode, schemas, draft)
}

class Check {
  private readonly found: Problem[] = []
  constructor(
    private readonly mode: DraftMode,
    private readonly schemas: SchemaSet,
    private readonly unfinished: Unfinished | undefined,
  ) {}

  all(value: JsonObject, fields: readonly Field[]): Problem[] {
    for (const field of fields) this.field(field, own(value, field.name), [field.name])
    return this.found
  }

  private say(path: Path, ...messages: readonly string[]): void {
    for (const message of messages) this.found.push({ path, message })
  }

  private field(field: Field, value: JsonValue | undefined, path: Path): void {
    const needed = isNeeded(field, path, this.mode)
    if (value === undefined) {
      // A default takes the place of a missing value.
      if (needed && field.default === undefined) this.say(path, 'Required.')
    } else if (value === null) {
      if (!field.nullable && field.nullIsNothing !== true)
        this.say(path, 'null is not allowed here.')
    } else {
      if (needed && isArray(value) && value.length === 0)
        this.say(path, 'Required: at least one item.')
      this.value(field.type, field, value, path)
    }
    if (field.type.kind === 'map') this.rows(path)
  }

  private value(type: FieldType, field: Field, value: JsonValue, path: Path): void {
    const broken = this.unfinished?.typedAt(path)?.reason
    if (broken !== undefined) return this.say(path, `Not JSON: ${broken}.`)
    switch (type.kind) {
      case 'simple':
        return this.say(path, ...simpleProblems(value, type.name, field))
      case 'reference':
        if (typeof value !== 'string' || value === '') this.say(path, 'Not an id.')
        return
      case 'array':
        return this.list(type.item ?? anyType, field, value, path)
      case 'map':
        return this.map(type.item ?? anyType, field, value, path)
      case 'named':
        return this.embedded(type.name, field, value, path)
    }
  }

  private list(type: FieldType, field: Field, value: JsonValue, path: Path): void {
    if (!isArray(value)) return this.say(path, 'Not a list.')
    this.listLength(field, value, path)
    const { min, max } = field
    // The lengths were looked at for the whole list.
    const item = { ...field, min, max, minLength: undefined, maxLength: undefined }
    value.forEach((entry, index) => {
      if (entry !== null) this.value(type, item, entry, [...path, index])
    })
  }

  /** The specification means the number of items, real servers the length of each: only what breaks both is a problem. */
  private listLength(field: Field, value: readonly JsonValue[], path: Path): void {
    const { minLength, maxLength } = field
    const texts = value.filter((item) => typeof item === 'string')
    const tooLong = (length: number) => maxLength !== undefined && length > maxLength
    const tooShort = (length: number) => minLength !== undefined && length < minLength
    if (
      tooLong(value.length) &&
      (texts.length === 0 || texts.some(({ length }) => tooLong(length)))
    )
      this.say(path, `At most ${count(maxLength ?? 0, 'item')}.`)
    if (
      tooShort(value.length) &&
      (texts.length === 0 || texts.some(({ length }) => tooShort(length)))
    )
      this.say(path, `At least ${count(minLength ?? 0, 'item')}.`)
  }

  private map(type: FieldType, field: Field, value: JsonValue, path: Path): void {
    if (!isObject(value)) return this.say(path, 'Not a map.')
    for (const [key, entry] of Object.entries(value))
      if (entry !== null) this.value(type, field, entry, [...path, key])
  }

  private rows(path: Path): void {
    // A row that was only just added holds nothing that could be missed.
    const aside = (this.unfinished?.rowsAt(path) ?? []).filter(
      (row) => row.aside !== undefined && (row.key !== '' || hasContent(row.aside)),
    )
    const keys = new Set(aside.map(({ key }) => key))
    for (const key of keys)
      this.say(
        path,
        key === ''
          ? 'A row without a key is not sent.'
          : `The key “${key}” stands here twice; only the first is sent.`,
      )
  }

  private embedded(name: string, field: Field, value: JsonValue, path: Path): void {
    const schema = this.schemas.get(name)
    if (schema === undefined)
      return this.say(path, ...(editorOfType(name)?.problems?.(value, field) ?? []))
    if (!isObject(value)) return this.say(path, `Not an object (${schema.id}).`)
    for (const field of embeddedFields(schema, this.mode))
      this.field(field, own(value, field.name), [...path, field.name])
  }
}

function hasContent(value: JsonValue): boolean {
  if (isArray(value)) return value.length > 0
  if (isObject(value)) return Object.keys(value).length > 0
  return value !== '' && value !== null
}
