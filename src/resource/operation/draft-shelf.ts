import { Draft } from '../../forms/draft'
import type { Api } from '../api-context'
import type { Plan } from './planning'

const shelves = new WeakMap<Api, Map<string, Draft>>()

/** The draft of an operation: the one begun earlier in this page if there is one, so that nothing typed is lost to a closed dialog. */
export function draftFor(api: Api, key: string, plan: Plan): { draft: Draft; kept: boolean } {
  const shelf = shelves.get(api) ?? new Map<string, Draft>()
  shelves.set(api, shelf)
  const found = shelf.get(key)
  if (found !== undefined && found.touchedNames().length > 0) return { draft: found, kept: true }
  const draft = new Draft(plan.original, plan.mode)
  shelf.set(key, draft)
  return { draft, kept: false }
}

/** Forgets a draft: its request was accepted. */
export function dropDraft(api: Api, key: string): void {
  shelves.get(api)?.delete(key)
}
