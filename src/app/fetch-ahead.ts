import { useEffect } from 'react'

/** By then what is shown has been drawn, and whoever came to click on was faster. In ms. */
const rest = 1000

/**
 * Fetches what the dialogs are made of once the page is `ready` and has nothing else to do, so that the first of them
 * opens at once; nothing of it is run. The build marks these files by links that lack their `rel`, or one list of them.
 */
export function useFetchAhead(ready: boolean): void {
  useEffect(() => {
    if (!ready || isDear(navigator)) return
    let left = false
    const timer = setTimeout(() => whenIdle(() => !left && fetchMarked()), rest)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [ready])
}

function fetchMarked(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-ahead]')) {
    const how = link.dataset['ahead'] ?? ''
    delete link.dataset['ahead']
    if (how !== 'list') link.rel = how
    // Without it they are fetched when they are wanted.
    else fetchListed(link.href).catch(() => {})
  }
}

async function fetchListed(list: string): Promise<void> {
  const reply = await fetch(list)
  const files = (await reply.json()) as string[]
  for (const file of files) {
    const how = file.endsWith('.css') ? { rel: 'prefetch', as: 'style' } : { rel: 'modulepreload' }
    const { href } = new URL(file, list)
    document.head.append(
      Object.assign(document.createElement('link'), { crossOrigin: '', href }, how),
    )
  }
}

function whenIdle(run: () => void): void {
  // Not every browser tells (Safari).
  if ('requestIdleCallback' in window) requestIdleCallback(run)
  else setTimeout(run, rest)
}

/** Whether every byte counts: somebody asked to save them, or the line is slow (Network Information API). */
function isDear(here: Navigator): boolean {
  const { connection } = here as { connection?: { saveData?: boolean; effectiveType?: string } }
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true
}
