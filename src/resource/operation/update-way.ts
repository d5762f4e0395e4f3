import type { BodyTypes, Dialect, PatchRules } from '../../api/dialects/dialect'
import { updateRequest } from '../../api/operations'
import { apiRequest } from '../../api/request'
import { bodyOf } from '../../api/request-form'
import type { Plan, UpdateWay } from './planning'

/** How an update of the resource at this address leaves by this method. */
export function updateWay(
  method: UpdateWay['method'],
  target: string,
  dialect: Dialect,
  types: BodyTypes,
): UpdateWay {
  const { patch } = dialect
  if (method === 'PATCH' && patch !== undefined) return patchWay(target, patch)
  return {
    method: 'PUT',
    build: (changes, original) =>
      updateRequest(target, dialect.updateBody(changes, original, types)),
  }
}

function patchWay(target: string, patch: PatchRules): UpdateWay {
  return {
    method: 'PATCH',
    // What differs has to be told before secrets are starred out: stars differ from what was read.
    narrow: (changes, original) => patch.changed(changes, original),
    build: (changed) =>
      apiRequest({
        ...{ method: 'PATCH', url: target, ...bodyOf(patch.body(changed)) },
        headers: [['Content-Type', patch.contentType]],
      }),
  }
}

/** The plan of an update that leaves in this way. */
export function inWay(plan: Plan, { build, narrow }: UpdateWay): Plan {
  const { narrow: _other, ...rest } = plan
  return { ...rest, build, ...(narrow && { narrow }) }
}
