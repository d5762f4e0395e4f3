import { whyNoClone } from '../../api/operations'
import type { Resource } from '../../api/resource'
import { own } from '../../json/value'
import { writableFields } from '../../schema/writable-fields'
import { cloneOf, cloneTarget } from './clone'
import {
  creating,
  inside,
  missingSchema,
  nameOf,
  selfOf,
  type Plan,
  type Setting,
} from './planning'

/** A creation that begins with what another resource was created from. */
export function planClone(resource: Resource, setting: Setting): Plan | string {
  const { schemas, endpoint } = setting
  const schema = schemas.ofResource(resource.type, setting.url)
  if (schema === undefined) return missingSchema(resource.type ?? 'of this resource')
  const impossible = whyNoClone(resource, schema)
  if (impossible !== undefined) return impossible
  const collection = inside(schema.links.get('collection'), setting)
  const target = cloneTarget(selfOf(resource, setting), collection, endpoint.root)
  const original = cloneOf(resource.value, schema, schemas)
  const unique = writableFields(schema, 'create').filter(
    (field) => field.unique && own(original, field.name) !== undefined,
  )
  return {
    kind: 'clone',
    about: { type: resource.type },
    title: `Clone ${nameOf(resource, setting)}`,
    schema,
    mode: 'create',
    original,
    types: [],
    takesJson: true,
    remark:
      unique.length === 0
        ? undefined
        : `No two may have the same ${unique.map(({ name }) => name).join(' or ')}: choose another.`,
    ...creating(target, schema.id, setting),
  }
}
