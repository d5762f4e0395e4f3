/**
 * Starts a worker from a script of this program. A browser starts none straight from another origin; a script of its
 * own may load one from there, and needs no permission (CORS) for it.
 */
export function startWorker(address: string): Worker {
  const { href, origin } = new URL(address, document.baseURI)
  // Sources as they are served in development are modules; what is built is not.
  const type = import.meta.env.DEV ? 'module' : 'classic'
  if (origin === window.location.origin) return new Worker(href, { type })
  const script = new Blob([`importScripts(${JSON.stringify(href)})`], { type: 'text/javascript' })
  const own = URL.createObjectURL(script)
  const worker = new Worker(own)
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(own), 60_000)
  return worker
}
