import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react'
import type { ApiDocument } from '../api/resource'
import type { KeptPlaces } from './kept-places'

const ShortcutsHelp = lazy(async () => ({
  default: (await import('./shortcuts-help')).ShortcutsHelp,
}))
const ActivityDialog = lazy(async () => ({
  default: (await import('./activity-dialog')).ActivityDialog,
}))
const LiveDialog = lazy(async () => ({ default: (await import('./live-dialog')).LiveDialog }))
const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }))

/** What can lie over the page, besides the dialogs of operations. */
export type Overlay = 'help' | 'palette' | 'activity' | 'changes' | undefined

/** The overlay that is open; each is loaded when it is first opened. */
export function Overlays({
  open,
  onClose,
  ...facts
}: {
  open: Overlay
  document: ApiDocument | undefined
  places: KeptPlaces
  onClose: () => void
}) {
  const typed = useRef('')
  useEffect(() => {
    if (open === undefined) typed.current = ''
  }, [open])
  if (open === undefined) return null
  return (
    <Suspense fallback={open === 'palette' && <Typing typed={typed} />}>
      {open === 'help' && <ShortcutsHelp onClose={onClose} />}
      {open === 'palette' && <Palette {...facts} typed={typed} onClose={onClose} />}
      {open === 'activity' && <ActivityDialog onClose={onClose} />}
      {open === 'changes' && <LiveDialog onClose={onClose} />}
    </Suspense>
  )
}

/** Keeps what is typed while the palette is on its way: those keys mean nothing else any more. */
function Typing({ typed }: { typed: RefObject<string> }) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey) return
      typed.current += event.key
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [typed])
  return null
}
