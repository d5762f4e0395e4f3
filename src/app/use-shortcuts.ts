import { useLayoutEffect } from 'react'

/**
 * Keys that do something on the whole page: single ones such as `/`, and `mod+k` for Ctrl or ⌘ with K. Typing into a
 * field and open dialogs keep single keys to themselves.
 */
export function useShortcuts(shortcuts: ReadonlyMap<string, () => void>): void {
  // Before the first paint: what can be seen can be used.
  useLayoutEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.altKey || event.defaultPrevented) return
      const withMod = event.ctrlKey || event.metaKey
      const target = event.target instanceof HTMLElement ? event.target : undefined
      if (target?.closest('[role=dialog]') != null) return
      if (!withMod && target?.closest('input, textarea, select, [contenteditable]') != null) return
      const action = shortcuts.get(withMod ? `mod+${event.key.toLowerCase()}` : event.key)
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [shortcuts])
}
