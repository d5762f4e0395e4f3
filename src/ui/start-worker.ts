/** What browsers with Trusted Types ask for before a script is loaded by address; only addresses below go through it. */
interface ScriptPolicy {
  createScriptURL(address: string): string
}

const { trustedTypes } = window as {
  trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }
}
const policy = trustedTypes?.createPolicy('api-ui-worker', {
  createScriptURL: (address) => address,
})
const trusted = (address: string): string => policy?.createScriptURL(address) ?? address

/**
 * Starts a worker from a script of this program. A browser starts none straight from another origin; a script of its
 * own may load one from there, and needs no permission (CORS) for it.
 */
export function startWorker(address: string): Worker {
  const { href, origin } = new URL(address, document.baseURI)
  // Sources as they are served in development are modules; what is built is not.
  const type = import.meta.env.DEV ? 'module' : 'classic'
  if (origin === window.location.origin) return new Worker(trusted(href), { type })
  const script = new Blob([`importScripts(${JSON.stringify(href)})`], { type: 'text/javascript' })
  const own = URL.createObjectURL(script)
  const worker = new Worker(trusted(own))
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(own), 60_000)
  return worker
}
