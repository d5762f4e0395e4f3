import { useSyncExternalStore } from 'react'
import { useNow } from '../ui/use-now'
import { useApi } from './api-context'

/** The time at the server in ms since 1970, as exact as `useNow`: its times count from its own clock. */
export function useServerNow(): number {
  const { clock } = useApi()
  return useNow() + useSyncExternalStore(clock.subscribe, clock.snapshot)
}
