import { latest } from '../data/sample'
import type { Seed } from '../data/store'
import { timestamp } from '../data/world'
import { isObject, objectOf, toJson } from '../json'

/** The project called Default. */
export const mainProject = '1a5'

/** The project called Staging. */
export const otherProject = '1a7'

/** A resource to begin with: what is not said is null. `hours` is its age. */
export function seed(
  type: string,
  id: string,
  hours: number,
  values: Readonly<Record<string, unknown>>,
): Seed {
  const data = toJson({ created: hoursAgo(hours), ...values })
  return { type, id, data: isObject(data) ? data : objectOf() }
}

/** As `seed`, for something that belongs to the project Default unless it says otherwise. */
export function owned(
  type: string,
  id: string,
  hours: number,
  values: Readonly<Record<string, unknown>>,
): Seed {
  return seed(type, id, hours, { accountId: mainProject, state: 'active', ...values })
}

/** A moment before the newest resource of the demo. */
export function hoursAgo(hours: number): string {
  return timestamp(latest - hours * 3_600_000)
}
