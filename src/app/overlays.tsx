import { lazy, Suspense } from 'react'
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
  if (open === undefined) return null
  return (
    <Suspense>
      {open === 'help' && <ShortcutsHelp onClose={onClose} />}
      {open === 'palette' && <Palette {...facts} onClose={onClose} />}
      {open === 'activity' && <ActivityDialog onClose={onClose} />}
      {open === 'changes' && <LiveDialog onClose={onClose} />}
    </Suspense>
  )
}
