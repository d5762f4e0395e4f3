/** A reply as it is kept: its text, and for which account it was made, where the server says that. */
export interface KeptReply {
  readonly text: string
  readonly account: string | undefined
}

/**
 * The last reply of each schemas URL, kept on this device so that a second visit starts at once; it is always asked
 * for again. Where there is no such storage, nothing is kept and nothing fails.
 */
export async function keptSchemas(url: string): Promise<KeptReply | null> {
  try {
    if (typeof indexedDB === 'undefined') return null
    const { get } = await store()
    const kept = await get<Partial<KeptReply>>(keyFor(url))
    return typeof kept?.text === 'string' ? { text: kept.text, account: kept.account } : null
  } catch {
    return null
  }
}

/** How often something was forgotten: what was to be kept before that is not kept after it. */
let forgotten = 0

/** Keeps a reply once there is nothing better to do; a failure means a slower second visit and nothing else. */
export async function keepSchemas(url: string, reply: KeptReply): Promise<void> {
  const before = forgotten
  await idle()
  if (before !== forgotten) return
  try {
    if (typeof indexedDB === 'undefined') return
    const { set } = await store()
    await set(keyFor(url), reply)
  } catch {
    // Storage may be full or forbidden.
  }
}

/** Forgets the replies kept for one API; `root` is its version root's URL. */
export async function forgetSchemas(root: string): Promise<void> {
  forgotten++
  try {
    if (typeof indexedDB === 'undefined') return
    const { delMany, keys } = await store()
    const all = await keys()
    const ours = (key: IDBValidKey) => typeof key === 'string' && key.startsWith(keyFor(`${root}/`))
    await delMany(all.filter(ours))
  } catch {
    // Nothing could be kept there either.
  }
}

// A view whose schemas come quickly has no use for it.
const store = () => import('idb-keyval')

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Not in every browser.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 500)
  })
}

function keyFor(url: string): string {
  return `schemas ${url}`
}
