import { Draft } from '../../forms/draft'
import type { Api } from '../api-context'
import { forgetDraft, furtherKept, holdsWork, keptDraft } from './kept-drafts'
import type { Plan } from './planning'

const shelves = new WeakMap<Api, Map<string, Draft>>()

/** The draft of an operation. */
export interface HeldDraft {
  /** What it is kept under. */
  readonly key: string
  readonly draft: Draft
  /** It was begun earlier. */
  readonly kept: boolean
  /** It was, and its secrets were not kept. */
  readonly incomplete: boolean
}

/** The draft begun earlier in this tab if there is one, so that nothing typed is lost to a closed dialog or a reload; else a new one. */
export function draftFor(api: Api, key: string, plan: Plan): HeldDraft {
  const shelf = shelfOf(api)
  const found = shelf.get(key)
  if (found !== undefined && holdsWork(found))
    return { key, draft: found, kept: true, incomplete: false }
  const stored = found === undefined ? keptDraft(key, plan) : undefined
  const draft = stored?.draft ?? new Draft(plan.original, plan.mode)
  if (stored === undefined && plan.values !== undefined) draft.replace(plan.values)
  shelf.set(key, draft)
  return { key, draft, kept: stored !== undefined, incomplete: stored?.incomplete ?? false }
}

/** All drafts of an operation: where several were begun for one request, those that hold something. */
export function draftsFor(api: Api, key: string, plan: Plan): readonly HeldDraft[] {
  const first = draftFor(api, key, plan)
  if (plan.buildSeveral === undefined) return [first]
  const onShelf = [...shelfOf(api)].filter(([, draft]) => holdsWork(draft)).map(([known]) => known)
  const keys = new Set(
    [...onShelf, ...furtherKept(key)].filter((known) => numberOf(known, key) > 1),
  )
  const further = [...keys]
    .toSorted((a, b) => numberOf(a, key) - numberOf(b, key))
    .map((known) => draftFor(api, known, plan))
  return further.length > 0 && !holdsWork(first.draft) ? further : [first, ...further]
}

/** One more draft for the request of an operation, beside those there are; with `copied` it begins as that one stands. */
export function addDraft(
  api: Api,
  key: string,
  plan: Plan,
  beside: readonly HeldDraft[],
  copied: Draft | undefined,
): HeldDraft {
  const draft = new Draft(plan.original, plan.mode)
  if (copied !== undefined) draft.replace(copied.value)
  const highest = Math.max(1, ...beside.map((held) => numberOf(held.key, key)))
  const own = `${key}${mark}${highest + 1}`
  shelfOf(api).set(own, draft)
  return { key: own, draft, kept: false, incomplete: false }
}

/** Forgets a draft: its request was accepted, or nobody wants it. */
export function dropDraft(api: Api, key: string): void {
  shelves.get(api)?.delete(key)
  forgetDraft(key)
}

/** Forgets the drafts that this page holds. */
export function dropDrafts(api: Api): void {
  shelves.delete(api)
}

const mark = ' +'

/** The place of a draft among those of one operation, counted from 1; 0 when it belongs to another. */
function numberOf(known: string, key: string): number {
  if (known === key) return 1
  return known.startsWith(key + mark) ? Number(known.slice(key.length + mark.length)) || 0 : 0
}

function shelfOf(api: Api): Map<string, Draft> {
  const shelf = shelves.get(api) ?? new Map<string, Draft>()
  shelves.set(api, shelf)
  return shelf
}
