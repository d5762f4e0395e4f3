import type { Page } from '@playwright/test'

/** All that this origin keeps on the device, as one text. */
export async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [localStorage, sessionStorage]
      .map((storage) => Object.entries(storage))
      .concat([[['cookie', document.cookie]]])
    for (const { name = '' } of await indexedDB.databases()) {
      const opened = indexedDB.open(name)
      const base = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.addEventListener('success', () => resolve(opened.result))
        opened.addEventListener('error', () => reject(new Error(name)))
      })
      for (const store of base.objectStoreNames) {
        const content = base.transaction(store).objectStore(store)
        for (const asked of [content.getAll(), content.getAllKeys()])
          kept.push(
            await new Promise((resolve) => {
              asked.addEventListener('success', () => resolve(asked.result))
            }),
          )
      }
      base.close()
    }
    return JSON.stringify(kept)
  })
}
