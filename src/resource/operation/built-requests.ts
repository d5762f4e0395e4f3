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

/** Builds the request of one draft or of several, once for each state, so that what is shown is the very value that is sent. */
export function requestsOf(
  plan: Plan,
  drafts: readonly Draft[],
  schemas: SchemaSet,
): () => BuiltRequest {
  let state: readonly unknown[] = []
  let built: BuiltRequest | undefined
  return () => {
    const now = drafts.flatMap(({ value, original }) => [value, original])
    if (built !== undefined && now.every((part, index) => part === state[index])) return built
    const bodies = drafts.map((draft) => {
      const changes = draft.changes()
      return plan.narrow?.(changes, draft.original) ?? changes
    })
    const [first] = drafts
    const build = (parts: typeof bodies): ApiRequest =>
      plan.buildSeveral !== undefined && parts.length > 1
        ? plan.buildSeveral(parts)
        : plan.build(parts[0] ?? {}, first?.original ?? {})
    state = now
    built = {
      request: build(bodies),
      masked: build(bodies.map((body) => withoutSecrets(body, plan.schema, schemas))),
    }
    return built
  }
}
