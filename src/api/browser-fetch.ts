import type { Fetch } from './send'

/** Requests as the browser sends them; where somebody wants to know how much of a body has left, in the way that tells. */
export const browserFetch: Fetch = async (request, upload) => {
  if (upload === undefined) return window.fetch(request)
  // Without it the request is sent all the same.
  const telling = await import('./upload').catch(() => undefined)
  return telling === undefined ? window.fetch(request) : telling.sendTelling(request, upload)
}
