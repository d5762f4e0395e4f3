import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { describeProblem } from '../api/problem'
import { givenName, type Resource } from '../api/resource'
import { classes } from '../ui/classes'
import { countText } from '../ui/figures'
import { ApiLink } from './api-link'
import { useApi } from './api-context'
import { usePlace } from './place'
import { ResourceStateBadge } from './resource-state-badge'
import { useDocument } from './use-document'
import styles from './link-peek.module.css'

/** A link of a resource that can be followed, or unfolded to see the first of what stands behind it. */
export function LinkPeek({ name, href }: { name: string; href: string }) {
  const { endpoint } = useApi()
  const { url } = usePlace()
  const [open, setOpen] = useState(false)
  const id = useId()
  const place = endpoint.locate(href, url)
  return (
    <li>
      <span className={styles.line}>
        {place.kind === 'inside' && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={id}
            aria-label={`Peek at ${name}`}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={12} className={classes(open && styles.open)} aria-hidden />
          </button>
        )}
        <ApiLink href={href}>{name}</ApiLink>
      </span>
      {open && place.kind === 'inside' && (
        <div id={id} className={styles.peek}>
          <Peek url={place.url} />
        </div>
      )}
    </li>
  )
}

const mostShown = 5

function Peek({ url }: { url: string }) {
  const query = useDocument(url)
  if (query.data === undefined)
    return (
      <span className={styles.word} role="status">
        {query.error === null ? 'Looking…' : describeProblem(query.error).title}
      </span>
    )
  const { document } = query.data
  if (document.kind === 'value') return <span className={styles.word}>Not a resource</span>
  if (document.kind === 'resource') return <Row resource={document.resource} />
  const { data, pagination } = document.collection
  if (data.length === 0) return <span className={styles.word}>None</span>
  const more = (pagination?.total ?? data.length) - mostShown
  return (
    <>
      {data.slice(0, mostShown).map((resource, index) => (
        <Row key={resource.id ?? index} resource={resource} />
      ))}
      {more > 0 && <span className={styles.word}>and {countText(more)} more</span>}
    </>
  )
}

function Row({ resource }: { resource: Resource }) {
  const self = resource.links.get('self')
  const id = resource.id ?? '(no id)'
  const name = givenName(resource)
  return (
    <span className={styles.row}>
      {self === undefined ? id : <ApiLink href={self}>{id}</ApiLink>}
      {name !== undefined && name !== '' && <span className={styles.name}>{name}</span>}
      <ResourceStateBadge resource={resource} />
    </span>
  )
}
