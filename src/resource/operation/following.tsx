import { RotateCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Exchange } from '../../api/exchange'
import { describeProblem } from '../../api/problem'
import { givenName, type Resource } from '../../api/resource'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { StateBadge } from '../../ui/state-badge'
import { useApi } from '../api-context'
import { ApiLink } from '../api-link'
import type { Course } from '../live/followed'
import { useCourse } from '../live/use-course'
import { usePlace } from '../place'
import { linkOf } from '../reference-link'
import { toneOf } from '../state-tone'
import { Arrived } from './arrived'
import { resultLink } from './result-link'
import styles from './following.module.css'

/** Follows what a reply names until it has settled: its state, how far it is, and the fields that came meanwhile. */
export function Following({ exchange, deleted }: { exchange: Exchange; deleted: boolean }) {
  const { endpoint } = useApi()
  const { url, schemas } = usePlace()
  const { reply, document } = exchange
  if (document?.kind === 'collection' && !deleted)
    return <FollowingEach resources={document.collection.data} />
  const first = document?.kind === 'resource' ? document.resource : undefined
  const link = resultLink(exchange, schemas)
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  if (place?.kind !== 'inside') return null
  const accepted = reply.status === 202
  return <Followed course={{ url: place.url, first, accepted, deletes: deleted }} />
}

/** Of what was created together, each by itself, in the order of the request. */
function FollowingEach({ resources }: { resources: readonly Resource[] }) {
  const { endpoint } = useApi()
  const { url, schemas } = usePlace()
  return (
    <ol className={styles.each} aria-label="Created">
      {resources.map((resource, index) => {
        const link = linkOf(resource, schemas)
        const place = link === undefined ? undefined : endpoint.locate(link, url)
        const name = givenName(resource)
        return (
          <li key={index}>
            <p className={styles.line}>
              {link === undefined ? (
                resource.id
              ) : (
                <ApiLink href={link}>{resource.id ?? link}</ApiLink>
              )}
              <span className={styles.words}>{name}</span>
            </p>
            {place?.kind === 'inside' && index < mostFollowed && (
              <Followed
                course={{ url: place.url, first: resource, accepted: false, deletes: false }}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** More than these at once would keep a server busy with questions; their links are there. */
const mostFollowed = 20

function Followed({ course }: { course: Course }) {
  const { first, deletes } = course
  const now = useCourse(course)
  const { state, phase } = now
  useEffect(() => {
    if (phase === 'done' && state.name !== '') announce(`It is ${state.name} now.`)
    if (phase === 'failed') announce(`It failed: ${state.message}`)
  }, [phase, state.name, state.message])
  useHandOver(course, phase === 'moving' || (phase === 'lost' && state.transition === 'moving'))

  if (phase === 'gone')
    return <p className={styles.line}>{deletes ? 'It is gone.' : 'It does not exist any more.'}</p>
  return (
    <div className={styles.following}>
      <div className={styles.line}>
        {state.name !== '' && (
          <StateBadge
            name={state.name}
            tone={toneOf(state)}
            message={state.message}
            progress={state.progress}
          />
        )}
        <span className={styles.words}>
          {state.message || (phase === 'moving' && 'waiting for it to settle')}
        </span>
        <Button small look="quiet" onClick={now.look}>
          <RotateCw size={12} aria-hidden />
          Reload
        </Button>
      </div>
      {now.error !== null && (
        <p role="alert" className={styles.lost}>
          {describeProblem(now.error).explanation}{' '}
          {state.transition === 'moving' ? 'It is looked at again by itself.' : ''}
        </p>
      )}
      {now.resource !== undefined && <Arrived first={first} now={now.resource} />}
    </div>
  )
}

/** When nobody looks here any more, what has not come to its end is followed elsewhere. */
function useHandOver(course: Course, open: boolean): void {
  const { followed } = useApi()
  const last = useRef({ course, open })
  useEffect(() => {
    last.current = { course, open }
  })
  useEffect(
    () => () => {
      if (last.current.open) followed.add(last.current.course, Date.now())
    },
    [followed],
  )
}
