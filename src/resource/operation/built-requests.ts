import type { ApiRequest } from '../../api/request'
import type { Draft } from '../../forms/draft'
import type { SchemaSet } from '../../schema/schema-set'
import type { Plan } from './planning'
import { withoutSecrets } from './without-secrets'

/** The request of a draft as it stands, and the same with its secrets starred out. */
export interface BuiltRequest {
  readonly request: ApiRequest
  readonly masked: ApiRequest
}

/** Builds each state's request once, so that what is shown is the very value that is sent. */
export function requestsOf(plan: Plan, draft: Draft, schemas: SchemaSet): () => BuiltRequest {
  let state: readonly unknown[] = []
  let built: BuiltRequest | undefined
  return () => {
    const { value, original } = draft
    if (built !== undefined && state[0] === value && state[1] === original) return built
    const body = draft.changes()
    state = [value, original]
    built = {
      request: plan.build(body, original),
      masked: plan.build(withoutSecrets(body, plan.schema, schemas), original),
    }
    return built
  }
}
