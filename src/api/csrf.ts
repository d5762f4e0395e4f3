import { own } from '../json/value'
import { readContent } from './content'
import type { Reply } from './reply'

/** The header that proves to cattle, Norman and Steve that a page of their own origin is writing. */
export const csrfHeader = 'X-API-CSRF'

/** The token in a page's cookies; undefined without one, or with one that no header can hold. */
export function csrfToken(cookies: string): string | undefined {
  const cookie = cookies.split(/;\s*/).find((part) => part.startsWith('CSRF='))
  const token = cookie?.slice('CSRF='.length)
  return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined
}

/** Whether the server says that it did nothing for want of the right token (cattle: 403, Norman and Steve: 422). */
function isCsrfRefusal(reply: Reply): boolean {
  if (reply.status !== 403 && reply.status !== 422) return false
  const content = readContent(reply)
  return content.kind === 'json' && own(content.value, 'code') === 'InvalidCSRFToken'
}

/**
 * Sends a request, and once more, unchanged, where the server says that it refused it for want of the token: a look
 * at the API gets a new one. Without a token even then the refusal stands. Each function is called at most as told.
 */
export async function sendWithToken(ways: {
  readonly send: () => Promise<Reply>
  /** Reads something harmless. */
  readonly look: () => Promise<Reply>
  /** Whether the request would carry a token now. */
  readonly hasToken: () => boolean
}): Promise<Reply> {
  const reply = await ways.send()
  if (!isCsrfRefusal(reply)) return reply
  try {
    await ways.look()
  } catch {
    return reply
  }
  return ways.hasToken() ? ways.send() : reply
}
