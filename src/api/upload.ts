import type { Upload } from './send'

/**
 * Sends a request with a body and tells how much of it has left, which `fetch` does not. Resolves and rejects as
 * `fetch` does. It leaves by an empty frame that may ask nothing but the request's own server: unlike `fetch`,
 * XMLHttpRequest cannot be told to stay away from redirects, and would take secrets along to another host.
 */
export async function sendTelling(request: Request, upload: Upload): Promise<Response> {
  const { origin, hostname } = new URL(request.url)
  const isElsewhere = origin !== window.location.origin
  // No policy can name such a host (Content Security Policy Level 3, "host-source").
  if (isElsewhere && hostname.startsWith('[')) return window.fetch(request)
  const frame = await openFrame(isElsewhere ? origin : "'self'")
  let stopped = false
  const stop = () => (stopped = true)
  frame.contentDocument?.addEventListener('securitypolicyviolation', stop)
  const { XMLHttpRequest: Sender } = frame.contentWindow as Window & typeof globalThis
  const sender = new Sender()
  try {
    const response = await sendBy(sender, request, upload)
    // Its body is still to come.
    sender.addEventListener('loadend', () => frame.remove())
    return response
  } catch (error) {
    // The browser says why a moment after it failed.
    await new Promise((resolve) => setTimeout(resolve))
    frame.remove()
    if (stopped) return changed(new Response(), { type: 'opaqueredirect' })
    throw error
  }
}

async function openFrame(allowed: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.title = 'Upload'
  // Some browsers put a document of their own into an empty frame a moment later.
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await ready
  const { contentDocument } = frame
  if (contentDocument === null) return frame
  const policy = contentDocument.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `connect-src ${allowed}`
  const referrer = contentDocument.createElement('meta')
  referrer.name = 'referrer'
  referrer.content = 'no-referrer'
  contentDocument.head.append(policy, referrer)
  return frame
}

/**
 * Resolves before the whole answer is there, so that how long its beginning took is told. Chromium says so with the
 * first byte after the head, never sooner.
 */
function sendBy(sender: XMLHttpRequest, request: Request, upload: Upload): Promise<Response> {
  const { signal } = request
  return new Promise((resolve, reject) => {
    const body = bodyOf(sender, signal)
    const stop = () => sender.abort()
    sender.open(request.method, request.url)
    sender.responseType = 'arraybuffer'
    sender.withCredentials = request.credentials === 'include'
    for (const [name, value] of request.headers) sender.setRequestHeader(name, value)
    sender.upload.addEventListener('progress', ({ loaded }) => upload.onProgress(loaded))
    sender.addEventListener('readystatechange', () => {
      if (sender.readyState === sender.HEADERS_RECEIVED) resolve(responseOf(sender, body))
    })
    sender.addEventListener('error', () => reject(new TypeError('The upload failed')))
    sender.addEventListener('abort', () => reject(signal.reason as Error))
    sender.addEventListener('loadend', () => signal.removeEventListener('abort', stop))
    signal.addEventListener('abort', stop)
    if (signal.aborted) reject(signal.reason as Error)
    else sender.send(upload.body)
  })
}

/** What comes after the head, in one piece; breaks off as that of `fetch` does. */
function bodyOf(sender: XMLHttpRequest, signal: AbortSignal): ReadableStream {
  return new ReadableStream({
    start(controller) {
      sender.addEventListener('load', () => {
        controller.enqueue(new Uint8Array(sender.response as ArrayBuffer))
        controller.close()
      })
      sender.addEventListener('error', () =>
        controller.error(new TypeError('The answer broke off')),
      )
      sender.addEventListener('abort', () => controller.error(signal.reason))
    },
    cancel: () => sender.abort(),
  })
}

// Fetch Standard, "null body status".
const bodiless = new Set([101, 103, 204, 205, 304])

function responseOf(sender: XMLHttpRequest, body: ReadableStream): Response {
  const headers = sender
    .getAllResponseHeaders()
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    })
  const { status, statusText, responseURL: url } = sender
  const facts = { status, statusText, headers }
  return changed(new Response(bodiless.has(status) ? null : body, facts), { url })
}

/** What only the browser itself can say of a response otherwise. */
function changed(response: Response, facts: Partial<Pick<Response, 'type' | 'url'>>): Response {
  for (const [name, value] of Object.entries(facts))
    Object.defineProperty(response, name, { value })
  return response
}
