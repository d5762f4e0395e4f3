const name = 'api'
const savedName = 'saved'

/** What the page's own query says about which API is meant (`?api=https://host/v1`); undefined for the page's own. */
export function apiInAddress(search: string): string | undefined {
  return new URLSearchParams(search).get(name) || undefined
}

/** Which saved schemas are meant instead of an API (`?saved=schemas.json`): an address, or `file:` and the name of one kept here. */
export function savedInAddress(search: string): string | undefined {
  return new URLSearchParams(search).get(savedName) || undefined
}

/** The page's address for saved schemas. */
export function addressForSaved(source: string): string {
  return `?${savedName}=${encodeURIComponent(source).replaceAll('%3A', ':').replaceAll('%2F', '/')}`
}

/** The page's address for an API; undefined for the page's own. What else is in the page's query stays. */
export function addressForApi(search: string, root: string | undefined, path: string): string {
  const query = new URLSearchParams(search)
  query.delete(name)
  query.delete(savedName)
  const parts = query.size === 0 ? [] : [query.toString()]
  // Legible: what is encoded is only what has to be.
  if (root !== undefined)
    parts.push(`${name}=${encodeURIComponent(root).replaceAll('%3A', ':').replaceAll('%2F', '/')}`)
  return `?${parts.join('&')}#${path}`
}

/** Goes to an address of this page as a link does, without loading the page again. */
export function goTo(address: string): void {
  window.history.pushState(null, '', address)
  // What listens for Back and Forward hears of it: this page's routers, and who chooses the API.
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }))
}

/** Tells when the page's address may have changed; for `useSyncExternalStore`. */
export function subscribeAddress(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  return () => window.removeEventListener('popstate', listener)
}
