import { isObject, type Json } from '../json'

/** The members of a project as it keeps them: each knows the project it belongs to. */
export function checkedMembers(members: Json | undefined, projectId: string): Json {
  if (!Array.isArray(members)) return []
  return members.filter(isObject).map((member) => ({ ...member, projectId }))
}
