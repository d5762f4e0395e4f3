import { delMany, get, keys, set } from 'idb-keyval'

/**
 * The last reply of each schemas URL, kept on this device so that a second visit starts at once; it is always asked
 * for again. Where there is no such storage, nothing is kept and nothing fails.
 */
export async function keptSchemas(url: string): Promise<string | null> {
  if (typeof indexedDB === 'undefined') return null
  try {
    const text: unknown = await get(keyFor(url))
    return typeof text === 'string' ? text : null
  } catch {
    return null
  }
}

/** Keeps a reply; a failure means a slower second visit and nothing else. */
export async function keepSchemas(url: string, text: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  try {
    await set(keyFor(url), text)
  } catch {
    // Storage may be full or forbidden.
  }
}

/** Forgets the replies kept for one API; `root` is its version root's URL. */
export async function forgetSchemas(root: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  try {
    const all = await keys()
    const ours = (key: IDBValidKey) => typeof key === 'string' && key.startsWith(keyFor(`${root}/`))
    await delMany(all.filter(ours))
  } catch {
    // Nothing could be kept there either.
  }
}

function keyFor(url: string): string {
  return `schemas ${url}`
}
