import type { ActivityEntry } from '../api/activity'
import type { Dialect } from '../api/dialects/dialect'
import { understand } from '../api/exchange'
import type { ApiDocument } from '../api/resource'
import type { Outcome } from '../request-preview/use-send'
import type { Api } from '../resource/api-context'

/** How far an entry is, as the dialog that sent it showed it. */
export function outcomeNow(entry: ActivityEntry, dialect: Dialect): Outcome {
  const { request, reply, problem } = entry
  if (problem !== undefined) return { phase: 'failed', request, error: problem }
  if (reply === undefined) return { phase: 'sending', request }
  try {
    return { phase: 'answered', request, exchange: understand(reply, dialect) }
  } catch (error) {
    return { phase: 'failed', request, error }
  }
}

/** What the reply of an entry holds, if it could be read. */
export function documentOf(outcome: Outcome): ApiDocument | undefined {
  return outcome.phase === 'answered' ? outcome.exchange.document : undefined
}

/** Sends a request again as it is; returns the id of its new entry, which tells the outcome. */
export function repeat(api: Api, { request, safeRequest }: ActivityEntry): number | undefined {
  // A failure stands in the entry.
  api.send(request, undefined, safeRequest).catch(() => undefined)
  return api.activity.snapshot().at(-1)?.id
}
