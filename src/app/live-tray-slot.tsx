import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useApi } from '../resource/api-context'

const LiveTray = lazy(async () => ({ default: (await import('./live-tray')).LiveTray }))

/** The place of the tray; it is loaded once there is something to follow. */
export function LiveTraySlot() {
  const { followed } = useApi()
  const items = useSyncExternalStore(followed.subscribe, followed.snapshot)
  if (items.length === 0) return null
  return (
    <Suspense>
      <LiveTray items={items} />
    </Suspense>
  )
}
