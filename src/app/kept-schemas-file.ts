import { get, set } from 'idb-keyval'

const texts = new Map<string, string>()
const keyFor = (name: string) => `saved schemas ${name}`

/** Keeps a file of schemas on this device, so that a reload finds it; where nothing can be kept, as long as the page. */
export async function keepSchemasFile(name: string, text: string): Promise<void> {
  texts.set(name, text)
  try {
    if (typeof indexedDB !== 'undefined') await set(keyFor(name), text)
  } catch {
    // Storage may be full or forbidden.
  }
}

/** A file that was kept; undefined when it was not, or is forgotten. */
export async function keptSchemasFile(name: string): Promise<string | undefined> {
  const text = texts.get(name)
  if (text !== undefined) return text
  try {
    if (typeof indexedDB === 'undefined') return undefined
    const kept: unknown = await get(keyFor(name))
    return typeof kept === 'string' ? kept : undefined
  } catch {
    return undefined
  }
}
