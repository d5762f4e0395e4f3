import type { Action, Filter, Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { namesOf, type TypeChange } from './change'
import { fieldChanges } from './field-changes'

/** What changed about a type that both have; `schemas` are those of the second. */
export function typeChanges(old: Schema, now: Schema, schemas: SchemaSet): TypeChange[] {
  return [
    ...wholeChanges(old, now),
    ...methodChanges('collection', old.collectionMethods, now.collectionMethods),
    ...methodChanges('resource', old.resourceMethods, now.resourceMethods),
    ...fieldChanges(old.fields, now.fields, 'field'),
    ...fieldChanges(old.collectionFields, now.collectionFields, 'collection field'),
    ...actionChanges(old.resourceActions, now.resourceActions, schemas),
    ...actionChanges(old.collectionActions, now.collectionActions, schemas),
    ...filterChanges(old.collectionFilters, now.collectionFilters),
    ...linkChanges(old.includeableLinks, now.includeableLinks),
  ]
}

function wholeChanges(old: Schema, now: Schema): TypeChange[] {
  const found: TypeChange[] = []
  const [had, has] = [old.links.has('collection'), now.links.has('collection')]
  if (had !== has)
    found.push({
      ...{ part: 'type', name: now.id, what: 'changed', property: 'collection', breaking: had },
      ...{ before: had ? 'listed' : 'not listed', after: has ? 'listed' : 'not listed' },
      why: had ? 'There is no collection to read or create in.' : 'It can be listed, too.',
    })
  if (old.description !== now.description)
    found.push({
      ...{ part: 'type', name: now.id, what: 'changed', property: 'description', breaking: false },
      ...{ before: old.description, after: now.description, why: 'Only the words differ.' },
    })
  return found
}

type Methods = ReadonlySet<string> | undefined

function methodChanges(of: string, old: Methods, now: Methods): TypeChange[] {
  // Who says nothing of methods forbids none.
  if (old === undefined || now === undefined) return []
  return namesOf(old, now).flatMap((method): TypeChange[] => {
    if (old.has(method) === now.has(method)) return []
    const breaking = old.has(method)
    const why = breaking ? 'Such requests are refused.' : 'Nobody has to use it.'
    const what = breaking ? 'removed' : 'added'
    return [{ part: 'method', name: `${method} of the ${of}`, what, breaking, why }]
  })
}

type Actions = ReadonlyMap<string, Action>

function actionChanges(before: Actions, after: Actions, schemas: SchemaSet): TypeChange[] {
  return namesOf(before.keys(), after.keys()).flatMap((name): TypeChange[] => {
    const old = before.get(name)
    const now = after.get(name)
    const part = 'action'
    if (old === undefined)
      return [{ part, name, what: 'added', breaking: false, why: 'Nobody has to use it.' }]
    if (now === undefined)
      return [{ part, name, what: 'removed', breaking: true, why: 'It cannot be run any more.' }]
    return [...inputChange(old, now, schemas), ...outputChange(old, now)]
  })
}

function inputChange(old: Action, now: Action, schemas: SchemaSet): TypeChange[] {
  if (old.input?.toLowerCase() === now.input?.toLowerCase()) return []
  const needed = [...(schemas.get(now.input)?.fields.values() ?? [])].some(
    (field) => field.required && field.default === undefined,
  )
  const breaking = now.input !== undefined && (old.input !== undefined || needed)
  const why = breaking
    ? 'What is sent now is not what it takes.'
    : now.input === undefined
      ? 'What is sent is not looked at.'
      : 'Nothing in it is required.'
  return [changed(now.name, 'input', old.input, now.input, breaking, why)]
}

function outputChange(old: Action, now: Action): TypeChange[] {
  if (old.output?.toLowerCase() === now.output?.toLowerCase()) return []
  const breaking = old.output !== undefined
  const why = breaking ? 'The reply is something else.' : 'Nobody could rely on the reply before.'
  return [changed(now.name, 'output', old.output, now.output, breaking, why)]
}

function changed(
  name: string,
  property: string,
  before: string | undefined,
  after: string | undefined,
  breaking: boolean,
  why: string,
): TypeChange {
  const texts = { before: before ?? 'none', after: after ?? 'none' }
  return { part: 'action', name, what: 'changed', property, ...texts, breaking, why }
}

type Filters = ReadonlyMap<string, Filter>

function filterChanges(before: Filters, after: Filters): TypeChange[] {
  return namesOf(before.keys(), after.keys()).flatMap((name): TypeChange[] => {
    const part = 'filter'
    const old = before.get(name)?.modifiers
    const now = after.get(name)?.modifiers
    if (old === undefined)
      return [{ part, name, what: 'added', breaking: false, why: 'Nobody has to use it.' }]
    if (now === undefined)
      return [{ part, name, what: 'removed', breaking: true, why: 'It is refused, or ignored.' }]
    const gone = old.filter((modifier) => !now.includes(modifier))
    const more = now.filter((modifier) => !old.includes(modifier))
    const difference = { part, name, what: 'changed', property: 'modifiers' } as const
    return [
      ...(gone.length === 0
        ? []
        : [
            {
              ...difference,
              before: gone.join(', '),
              breaking: true,
              why: 'They are refused, or ignored.',
            },
          ]),
      ...(more.length === 0
        ? []
        : [
            {
              ...difference,
              after: more.join(', '),
              breaking: false,
              why: 'Nobody has to use them.',
            },
          ]),
    ]
  })
}

function linkChanges(before: readonly string[], after: readonly string[]): TypeChange[] {
  return namesOf(before, after).flatMap((name): TypeChange[] => {
    const [had, has] = [before.includes(name), after.includes(name)]
    if (had === has) return []
    const why = had ? 'There is nothing to follow.' : 'Nobody has to follow it.'
    return [{ part: 'link', name, what: had ? 'removed' : 'added', breaking: had, why }]
  })
}
