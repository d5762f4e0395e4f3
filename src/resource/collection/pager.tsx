import { useNavigate } from 'react-router'
import type { Collection } from '../../api/resource'
import { Button } from '../../ui/button'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import styles from './pager.module.css'

/** First, previous, next and last page by the server's own links; nothing for a collection of one page. */
export function Pager({ collection }: { collection: Collection }) {
  const page = collection.pagination
  if (page === undefined) return null
  const steps = [
    ['First', page.first],
    ['Previous', page.previous],
    ['Next', page.next],
    ['Last', page.last],
  ] as const
  if (steps.every(([, link]) => link === undefined)) return null
  return (
    <div className={styles.pager} role="group" aria-label="Pages">
      {steps.map(([name, link]) => (
        <Step key={name} name={name} link={link} />
      ))}
    </div>
  )
}

function Step({ name, link }: { name: string; link: string | undefined }) {
  const { endpoint } = useApi()
  const { url } = usePlace()
  const navigate = useNavigate()
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  const path = place?.kind === 'inside' ? place.path : undefined
  return (
    <Button
      small
      impossible={
        path === undefined ? `The server offers no ${name.toLowerCase()} page.` : undefined
      }
      onClick={() => path !== undefined && void navigate(toAddress(path))}
    >
      {name}
    </Button>
  )
}

/** How much of the collection is on screen, e.g. "100 of 342", "100, more to come" or "7". */
export function countText(collection: Collection): string {
  const count = collection.data.length.toLocaleString('en')
  const { total, next, partial } = collection.pagination ?? {}
  if (total !== undefined && total > collection.data.length)
    return `${count} of ${total.toLocaleString('en')}`
  return next !== undefined || partial === true ? `${count}, more to come` : count
}
