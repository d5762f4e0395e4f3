import { Draft } from '../../forms/draft'
import type { Api } from '../api-context'
import { forgetDraft, holdsWork, keptDraft } from './kept-drafts'
import type { Plan } from './planning'

const shelves = new WeakMap<Api, Map<string, Draft>>()

/** The draft of an operation. */
export interface HeldDraft {
  readonly draft: Draft
  /** It was begun earlier. */
  readonly kept: boolean
  /** It was, and its secrets were not kept. */
  readonly incomplete: boolean
}

/** The draft begun earlier in this tab if there is one, so that nothing typed is lost to a closed dialog or a reload; else a new one. */
export function draftFor(api: Api, key: string, plan: Plan): HeldDraft {
  const shelf = shelves.get(api) ?? new Map<string, Draft>()
  shelves.set(api, shelf)
  const found = shelf.get(key)
  if (found !== undefined && holdsWork(found))
    return { draft: found, kept: true, incomplete: false }
  const stored = found === undefined ? keptDraft(key, plan) : undefined
  const draft = stored?.draft ?? new Draft(plan.original, plan.mode)
  if (stored === undefined && plan.values !== undefined) draft.replace(plan.values)
  shelf.set(key, draft)
  return { draft, kept: stored !== undefined, incomplete: stored?.incomplete ?? false }
}

/** Forgets a draft: its request was accepted. */
export function dropDraft(api: Api, key: string): void {
  shelves.get(api)?.delete(key)
  forgetDraft(key)
}

/** Forgets the drafts that this page holds. */
export function dropDrafts(api: Api): void {
  shelves.delete(api)
}
