import { ApiProblem } from '../../api/problem'
import type { ServerProblem } from '../../forms/problem-board'
import type { Outcome } from '../../request-preview/use-send'

/** Whether the server refused since the resource is not as it was any more. */
export function isConflict(outcome: Outcome): boolean {
  return (
    outcome.phase === 'failed' &&
    outcome.error instanceof ApiProblem &&
    outcome.error.reply?.status === 409
  )
}

/** The field that a refusal is about, if it names one (specification, "Errors": 422 with `fieldName`). */
export function serverProblemOf(error: unknown): ServerProblem | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  const { fieldName, message, code } = error.fields
  if (fieldName === undefined || fieldName === '') return undefined
  return { fieldName, message: message || code || 'The server did not accept this value.' }
}

/** Of several drafts in one request, the one that a refusal is about, counted from 0, where `fieldName` begins with its place. */
export function placedProblem(
  problem: ServerProblem,
): { place: number; problem: ServerProblem } | undefined {
  const match = /^\[?(\d+)\]?\.(.+)$/s.exec(problem.fieldName)
  if (match === null) return undefined
  return { place: Number(match[1]), problem: { ...problem, fieldName: match[2] ?? '' } }
}
