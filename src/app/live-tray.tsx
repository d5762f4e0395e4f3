import { Bell, ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { Followed } from '../resource/live/followed'
import { usePlace } from '../resource/place'
import { announce } from '../ui/announce'
import { Button } from '../ui/button'
import { LiveTrayItem } from './live-tray-item'
import styles from './live-tray.module.css'

/** What was set in motion and goes on while one is elsewhere: how it stands, and how it ended. */
export function LiveTray({ items }: { items: readonly Followed[] }) {
  const { url } = usePlace()
  const [folded, setFolded] = useState(false)
  // What the page itself shows needs no second place.
  const elsewhere = items.filter((item) => item.url !== url)
  const open = elsewhere.filter(({ ended }) => !ended).length
  return (
    <section
      className={styles.tray}
      aria-label="Followed"
      hidden={elsewhere.length === 0}
      data-folded={folded || undefined}
    >
      <header className={styles.head}>
        <h2>{open > 0 ? `Following ${open}` : 'Followed'}</h2>
        <NotifyButton />
        <Button
          small
          icon
          look="quiet"
          aria-label={folded ? 'Unfold' : 'Fold'}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {folded ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </Button>
      </header>
      <ul className={styles.items}>
        {items.map((item) => (
          <LiveTrayItem key={item.id} item={item} here={item.url === url} />
        ))}
      </ul>
    </section>
  )
}

/** Asks for the permission to notify, only when pressed. */
function NotifyButton() {
  const [permission, setPermission] = useState(() =>
    'Notification' in window ? Notification.permission : 'denied',
  )
  if (permission !== 'default') return null
  async function ask() {
    const answer = await Notification.requestPermission()
    setPermission(answer)
    announce(
      answer === 'granted'
        ? 'You will be notified when it is done and this page is out of sight.'
        : 'The browser will not notify you.',
    )
  }
  return (
    <Button
      small
      look="quiet"
      title="Let the browser tell you when it is done and this page is out of sight"
      onClick={() => void ask()}
    >
      <Bell size={12} aria-hidden />
      Notify me
    </Button>
  )
}
