import { ApiError, methodNotAllowed } from '../api-error'
import type { World } from '../data/world'
import { placeAt } from '../http/place'
import { isObject, merged, objectOf, own, type Json, type JsonObject } from '../json'
import { present } from '../operations/present'
import type { Schema } from '../schema/schema'
import type { Asked } from './dialect'
import { below } from './rewrite'
import { objectFor, takes, valuesIn } from './steve-resource'

const mergePatch = 'application/merge-patch+json'

/** The values that the generic server has to take for a patch: those of the object as it is then. Throws ApiError. */
export function patchedValues(
  { contentType, body }: Asked,
  name: string,
  schema: Schema,
  world: World,
): Json {
  if (!takes(schema, 'PATCH')) throw methodNotAllowed('PATCH')
  // As Kubernetes does with the types of extensions, which know no strategic patch.
  if (contentType !== mergePatch)
    throw new ApiError(
      415,
      'UnsupportedMediaType',
      `the body of the request was in an unknown format - accepted media types include: ${mergePatch}`,
    )
  if (!isObject(body)) throw new ApiError(400, 'BadRequest', 'a patch has to be a JSON object')
  const now = objectNamed(name, schema.id, world)
  if (now === undefined) return objectOf()
  const version = versionOf(body)
  if (version !== undefined && version !== versionOf(now)) throw conflict(schema.id, name)
  const spec = below(now, 'spec')
  const changed = valuesIn(patched(now, body))
  const gone = Object.keys(spec).filter((key) => isObject(changed) && !Object.hasOwn(changed, key))
  return merged(objectOf(gone.map((key) => [key, null])), isObject(changed) ? changed : objectOf())
}

/** RFC 7396. */
function patched(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch
  const result = isObject(target) ? merged(target) : objectOf()
  for (const [key, value] of Object.entries(patch))
    if (value === null) delete result[key]
    else result[key] = patched(own(result, key), value)
  return result
}

/** An object as it is by now. */
export function objectNamed(name: string, type: string, world: World): JsonObject | undefined {
  const resource = world.store.find(type, name)
  return resource && objectFor(present(world, placeAt('', '/v1', null), resource), world)
}

/** The version that an object says it has. */
export function versionOf(object: JsonObject): Json | undefined {
  return own(below(object, 'metadata'), 'resourceVersion')
}

/** What is said to a write of an object that has changed meanwhile. */
export function conflict(type: string, name: string): ApiError {
  return new ApiError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${type} "${name}": the object has been modified; please apply your changes to the latest version and try again`,
  )
}
