/** What the person chose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'api-ui.theme'
const dark = () => window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

/** Hears of another choice; returns what ends that. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is kept on this device. */
export function chosenTheme(): Theme {
  // Storage may be forbidden altogether, as in some embedded pages.
  try {
    const kept = localStorage.getItem(storageKey)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

function apply(): void {
  const theme = chosenTheme()
  const isDark = theme === 'dark' || (theme === 'system' && dark().matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

/** Puts the theme on the page and keeps following the device. */
export function startTheme(): void {
  apply()
  dark().addEventListener('change', apply)
}

/** Keeps it on this device, and puts it on the page. */
export function chooseTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // Then the choice lasts as long as the page.
  }
  apply()
  for (const listener of listeners) listener()
}
