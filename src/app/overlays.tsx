import { lazy, Suspense } from 'react'
import type { PaletteFacts } from './palette-items'

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
  facts,
  onClose,
}: {
  open: Overlay
  facts: PaletteFacts
  onClose: () => void
}) {
  if (open === undefined) return null
  return (
    <Suspense>
      {open === 'help' && <ShortcutsHelp onClose={onClose} />}
      {open === 'palette' && <Palette facts={facts} onClose={onClose} />}
      {open === 'activity' && <ActivityDialog onClose={onClose} />}
      {open === 'changes' && <LiveDialog onClose={onClose} />}
    </Suspense>
  )
}
