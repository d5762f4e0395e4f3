import type { Api } from './api-context'
import { forgetSchemas } from './kept-schemas'
import { dropDrafts } from './operation/draft-shelf'

/** Forgets on this device what came from an API or was typed for it: credentials, drafts, what was sent, kept schemas and places. */
export async function forgetApi(api: Api): Promise<void> {
  api.keyring.forget()
  api.activity.clear()
  dropDrafts(api)
  for (const storage of ['localStorage', 'sessionStorage'] as const)
    forgetIn(storage, api.endpoint.root)
  await forgetSchemas(api.endpoint.root)
}

/** Choices such as the theme belong to the page, not to an API, and stay. */
function forgetIn(name: 'localStorage' | 'sessionStorage', root: string): void {
  try {
    const storage = window[name]
    for (const key of Object.keys(storage))
      if (key.startsWith('api-ui.') && isBelow(key.split(' ')[1] ?? '', root))
        storage.removeItem(key)
  } catch {
    // Storage may be forbidden: then there is nothing in it.
  }
}

function isBelow(url: string, root: string): boolean {
  return url === root || url.startsWith(`${root}/`)
}
