import { KeyRound } from 'lucide-react'
import { lazy, useSyncExternalStore } from 'react'
import { useApi } from '../resource/api-context'
import { PopupButton } from '../ui/popup-button'
import styles from './connection-menu.module.css'
import type { KeptPlaces } from './kept-places'

const ConnectionPanel = lazy(async () => ({
  default: (await import('./connection-panel')).ConnectionPanel,
}))

/** Which API this is, as whom, and the ways in and out. */
export function ConnectionMenu({ places }: { places: KeptPlaces }) {
  const { keyring } = useApi()
  const { signedInAs } = useSyncExternalStore(keyring.subscribe, keyring.snapshot)
  return (
    <PopupButton
      name="Connection"
      align="end"
      icon
      look="quiet"
      title={signedInAs === undefined ? 'Connection' : 'Connection: signed in with a key or token'}
      face={
        <span className={styles.face} data-on={signedInAs !== undefined || undefined}>
          <KeyRound size={15} aria-hidden />
        </span>
      }
    >
      {(close) => <ConnectionPanel places={places} close={close} />}
    </PopupButton>
  )
}
