import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { toAddress } from '../resource/address'
import { useApi } from '../resource/api-context'
import { mayNotify, type Followed } from '../resource/live/followed'
import { useCourse, type CourseNow } from '../resource/live/use-course'
import { toneOf } from '../resource/state-tone'
import { announce } from '../ui/announce'
import { Button } from '../ui/button'
import { StateBadge } from '../ui/state-badge'
import { LiveTrayValues } from './live-tray-values'
import { endWords, middleWords, nameOf } from './live-tray-words'
import { PlaceLink } from '../resource/place-link'
import styles from './live-tray.module.css'

/** One thing that is followed. While the page shows it itself (`here`) nothing is seen of it, and its end needs no words. */
export function LiveTrayItem({ item, here }: { item: Followed; here: boolean }) {
  const { followed, endpoint } = useApi()
  const expired = useExpired(item)
  const now = useCourse(item, !item.ended && !expired, mayNotify())
  const name = nameOf(item, now.resource)
  const ended = item.ended || ['done', 'failed', 'gone'].includes(now.phase)
  useEffect(() => {
    if (!ended || item.ended) return
    if (here) return followed.dismiss(item.id)
    followed.end(item.id)
    const words = `${name} ${endWords(now, item.deletes)}`
    announce(words)
    if (document.hidden && mayNotify()) notify(words, item.url)
  })
  if (here) return null
  const place = endpoint.locate(item.url)
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {place.kind === 'inside' && now.phase !== 'gone' ? (
          <PlaceLink className={styles.name} to={toAddress(place.path)}>
            {name}
          </PlaceLink>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        <State now={now} />
        <Button
          small
          icon
          look="quiet"
          aria-label={`Dismiss ${name}`}
          onClick={() => followed.dismiss(item.id)}
        >
          <X size={13} aria-hidden />
        </Button>
      </div>
      {ended ? (
        <End now={now} item={item} />
      ) : expired ? (
        <p className={styles.words}>
          Not followed any more after ten minutes.{' '}
          <Button small onClick={() => followed.extend(item.id, Date.now())}>
            Follow ten more
          </Button>
        </p>
      ) : (
        <p className={styles.words}>{middleWords(now)}</p>
      )}
    </li>
  )
}

function State({ now: { state, phase } }: { now: CourseNow }) {
  if (state.name === '' || phase === 'gone') return null
  return (
    <StateBadge
      name={state.name}
      tone={toneOf(state)}
      message={state.message}
      progress={state.progress}
    />
  )
}

function End({ now, item }: { now: CourseNow; item: Followed }) {
  const words = endWords(now, item.deletes)
  return (
    <>
      <p className={styles.words}>{`It ${words}`}</p>
      {now.phase === 'done' && now.resource !== undefined && (
        <LiveTrayValues first={item.first} now={now.resource} />
      )}
    </>
  )
}

/** Whether the time for following is over; a new time begins it again. */
function useExpired({ until }: Followed): boolean {
  const [over, setOver] = useState<number>()
  useEffect(() => {
    const timer = setTimeout(() => setOver(until), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  return over === until
}

function notify(words: string, tag: string): void {
  try {
    const notification = new Notification(words, { tag })
    notification.addEventListener('click', () => {
      window.focus()
      notification.close()
    })
  } catch {
    // Browsers of phones let only a service worker notify.
  }
}
