import { useEffect } from 'react'

/** Single keys that do something on the whole page, e.g. `/`. Typing into a field never triggers them. */
export function useShortcuts(shortcuts: ReadonlyMap<string, () => void>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const target = event.target instanceof HTMLElement ? event.target : undefined
      if (target?.closest('input, textarea, select, [contenteditable], [role=dialog]') != null)
        return
      const action = shortcuts.get(event.key)
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [shortcuts])
}
