import { equalJson } from '../../json/equal'
import { stringifyJson } from '../../json/stringify'
import { fieldTypeText, type FieldType } from '../../schema/field-type'
import type { Field } from '../../schema/schema'
import { namesOf, type ChangedPart, type TypeChange } from './change'

type Fields = ReadonlyMap<string, Field>
type Difference = Pick<TypeChange, 'property' | 'before' | 'after' | 'breaking' | 'why'>

/** What changed about the fields of a type. */
export function fieldChanges(before: Fields, after: Fields, part: ChangedPart): TypeChange[] {
  return namesOf(before.keys(), after.keys()).flatMap((name): TypeChange[] => {
    const old = before.get(name)
    const now = after.get(name)
    if (old === undefined) return now === undefined ? [] : [added(now, part)]
    if (now === undefined) {
      const why = 'Whoever reads it finds nothing, and sending it does nothing.'
      return [{ part, name, what: 'removed', breaking: true, why }]
    }
    return differences(old, now).map((difference) => ({
      ...{ part, name, what: 'changed' },
      ...difference,
    }))
  })
}

function added(field: Field, part: ChangedPart): TypeChange {
  const breaking = isNeeded(field)
  const why = breaking ? 'It is required, and nobody sends it yet.' : 'What worked goes on.'
  return { part, name: field.name, what: 'added', breaking, why }
}

function isNeeded({ create, required, default: value }: Field): boolean {
  return required && create !== false && value === undefined
}

function isWritten({ create, update }: Field): boolean {
  return create !== false || update !== false
}

function differences(old: Field, now: Field): Difference[] {
  return [
    ...typeChange(old, now),
    ...flagChange('create', old, now),
    ...flagChange('update', old, now),
    ...requiredChange(old, now),
    ...nullableChange(old, now),
    ...uniqueChange(old, now),
    ...defaultChange(old, now),
    ...optionChanges(old, now),
    ...limitChange('min', 'least', old, now),
    ...limitChange('max', 'most', old, now),
    ...limitChange('minLength', 'least', old, now),
    ...limitChange('maxLength', 'most', old, now),
    ...(['validChars', 'invalidChars', 'satisfies'] as const).flatMap((name) =>
      ruleChange(name, old, now),
    ),
    ...wordChange(old, now),
  ]
}

/** Types whose values are the same texts on the wire. */
const texts = new Set(['string', 'multiline', 'masked', 'password', 'hostname', 'dnsLabel'])

function isText(type: FieldType): boolean {
  return type.kind === 'simple' && texts.has(type.name)
}

function typeChange(old: Field, now: Field): Difference[] {
  const [before, after] = [fieldTypeText(old.type), fieldTypeText(now.type)]
  if (before === after) return []
  const same = isText(old.type) && isText(now.type)
  const why = same
    ? 'Both are texts; only how they are shown and entered differs.'
    : 'Values of one type are not values of the other.'
  return [{ property: 'type', before, after, breaking: !same, why }]
}

function flagChange(property: 'create' | 'update', old: Field, now: Field): Difference[] {
  if (old[property] === now[property]) return []
  const breaking = now[property] === false && old[property] !== undefined
  const verb = property === 'create' ? 'when creating' : 'in an update'
  const why = breaking
    ? `It can no longer be sent ${verb}.`
    : `It may be sent ${verb}, or nothing is said of that.`
  return [{ property, ...words(old[property], now[property]), breaking, why }]
}

function requiredChange(old: Field, now: Field): Difference[] {
  if (old.required === now.required) return []
  const breaking = isNeeded(now)
  const why = breaking ? 'What leaves it out is refused.' : 'It may be left out.'
  return [{ property: 'required', ...words(old.required, now.required), breaking, why }]
}

function nullableChange(old: Field, now: Field): Difference[] {
  if (old.nullable === now.nullable) return []
  const breaking = now.nullable || isWritten(now)
  const why = now.nullable
    ? 'Whoever reads it may meet null.'
    : breaking
      ? 'Sending null is refused.'
      : 'It is never null when read.'
  return [{ property: 'nullable', ...words(old.nullable, now.nullable), breaking, why }]
}

function uniqueChange(old: Field, now: Field): Difference[] {
  if (old.unique === now.unique) return []
  const breaking = now.unique && isWritten(now)
  const why = breaking ? 'A value that is there already is refused.' : 'More values are taken.'
  return [{ property: 'unique', ...words(old.unique, now.unique), breaking, why }]
}

function defaultChange(old: Field, now: Field): Difference[] {
  if (equalJson(old.default, now.default)) return []
  const text = ({ default: value }: Field) => (value === undefined ? 'none' : stringifyJson(value))
  const breaking = old.default !== undefined && isWritten(now)
  const why = breaking
    ? 'What leaves it out means something else.'
    : 'Nobody could rely on one before.'
  return [{ property: 'default', before: text(old), after: text(now), breaking, why }]
}

function optionChanges(old: Field, now: Field): Difference[] {
  if (old.options.length === 0 || now.options.length === 0) {
    if (old.options.length === now.options.length) return []
    const breaking = now.options.length > 0 && isWritten(now)
    const why = breaking ? 'Any other value is refused.' : 'Any value may come.'
    const text = ({ options }: Field) => (options.length === 0 ? 'any' : options.join(', '))
    return [{ property: 'options', before: text(old), after: text(now), breaking, why }]
  }
  const gone = old.options.filter((option) => !now.options.includes(option))
  const more = now.options.filter((option) => !old.options.includes(option))
  const found: Difference[] = []
  if (gone.length > 0) {
    const breaking = isWritten(now)
    const why = breaking ? 'Sending one of them is refused.' : 'They are never read again.'
    found.push({ property: 'options', before: gone.join(', '), breaking, why })
  }
  if (more.length > 0)
    found.push({
      ...{ property: 'options', after: more.join(', '), breaking: false },
      why: 'What worked goes on; whoever reads it may meet a value not known before.',
    })
  return found
}

function limitChange(
  property: 'min' | 'max' | 'minLength' | 'maxLength',
  kind: 'least' | 'most',
  old: Field,
  now: Field,
): Difference[] {
  const [before, after] = [old[property], now[property]]
  if (before === after) return []
  const tighter =
    after !== undefined &&
    (before === undefined || (kind === 'least' ? after > before : after < before))
  const breaking = tighter && isWritten(now)
  const why = breaking
    ? 'Values that were taken are refused.'
    : 'All values that were taken still are.'
  return [{ property, ...words(before, after), breaking, why }]
}

function ruleChange(
  property: 'validChars' | 'invalidChars' | 'satisfies',
  old: Field,
  now: Field,
): Difference[] {
  if (old[property] === now[property]) return []
  const breaking = now[property] !== undefined && isWritten(now)
  const why = breaking
    ? 'Values that were taken may be refused.'
    : 'All values that were taken still are.'
  return [{ property, ...words(old[property], now[property]), breaking, why }]
}

function wordChange(old: Field, now: Field): Difference[] {
  if (old.description === now.description) return []
  const why = 'Only the words differ.'
  const [before, after] = [old.description, now.description]
  return [{ property: 'description', before, after, breaking: false, why }]
}

type Said = string | number | boolean | undefined

function words(before: Said, after: Said): { before: string; after: string } {
  const text = (value: Said) => (value === undefined ? 'not said' : String(value))
  return { before: text(before), after: text(after) }
}
