import { useNavigate } from 'react-router'
import { describeProblem } from '../../api/problem'
import type { Collection } from '../../api/resource'
import { Button } from '../../ui/button'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { parameterOf } from './filter-query'
import { LimitControl } from './limit-control'
import type { Pages } from './use-pages'
import styles from './pager.module.css'

/** The foot of a table: rows per page, the pages by the server's own links, and more of them below; nothing for a whole collection. */
export function Pager({ collection, pages }: { collection: Collection; pages: Pages }) {
  const { address } = usePlace()
  const page = collection.pagination
  const steps = [
    ['First', page?.first],
    ['Previous', page?.previous],
    ['Next', page?.next],
    ['Last', page?.last],
  ] as const
  const hasSteps = steps.some(([, link]) => link !== undefined)
  const asked = parameterOf(address.path, 'limit')
  if (!hasSteps && asked === undefined) return null
  return (
    <div className={styles.pager}>
      <LimitControl key={asked} limit={asked ?? String(page?.limit ?? '')} />
      {pages.error !== undefined && (
        <span role="alert" className={styles.problem}>
          {describeProblem(pages.error).explanation}
        </span>
      )}
      {hasSteps && (
        <div className={styles.steps} role="group" aria-label="Pages">
          {steps.map(([name, link]) => (
            <Step key={name} name={name} link={link} />
          ))}
          <Button small impossible={whyNoMore(pages)} onClick={pages.more}>
            {pages.error === undefined ? 'Load more' : 'Try again'}
          </Button>
        </div>
      )}
    </div>
  )
}

function whyNoMore({ loading, error, next }: Pages): string | undefined {
  if (error !== undefined) return undefined
  if (loading) return 'The next page is on its way.'
  return next === undefined ? 'This is the end of the collection.' : undefined
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
