import { RotateCw } from 'lucide-react'
import { useEffect } from 'react'
import type { Exchange } from '../../api/exchange'
import { ApiProblem, describeProblem } from '../../api/problem'
import type { Resource, ResourceState } from '../../api/resource'
import { equalJson } from '../../json/equal'
import { own } from '../../json/value'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { StateBadge } from '../../ui/state-badge'
import { useApi } from '../api-context'
import { FieldValue } from '../field-value'
import { usePlace } from '../place'
import { toneOf } from '../state-tone'
import { useDocument } from '../use-document'
import styles from './following.module.css'

/** Follows the resource in a reply until it has settled: its state, how far it is, and the fields that came meanwhile. */
export function Following({ exchange, deleted }: { exchange: Exchange; deleted: boolean }) {
  const { endpoint } = useApi()
  const { url } = usePlace()
  const first = exchange.document?.kind === 'resource' ? exchange.document.resource : undefined
  const self = first?.links.get('self')
  const place = self === undefined ? undefined : endpoint.locate(self, url)
  if (first === undefined || place?.kind !== 'inside') return null
  return <Followed first={first} url={place.url} deleted={deleted} />
}

function Followed({ first, url, deleted }: { first: Resource; url: string; deleted: boolean }) {
  const { dialect } = useApi()
  const query = useDocument(url)
  const now = query.data?.document.kind === 'resource' ? query.data.document.resource : first
  const state = dialect.stateOf(now)
  const gone = query.error instanceof ApiProblem && query.error.reply?.status === 404
  useEffect(() => {
    if (state.transition === 'still' && state.name !== '') announce(`It is ${state.name} now.`)
    if (state.transition === 'failed') announce(`It failed: ${state.message}`)
  }, [state.transition, state.name, state.message])

  if (gone)
    return <p className={styles.line}>{deleted ? 'It is gone.' : 'It does not exist any more.'}</p>
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
        <span className={styles.words}>{wordsFor(state)}</span>
        <Button small look="quiet" onClick={() => void query.refetch()}>
          <RotateCw size={12} aria-hidden />
          Reload
        </Button>
      </div>
      {query.error !== null && (
        <p role="alert" className={styles.lost}>
          {describeProblem(query.error).explanation} It is no longer followed; Reload tries again.
        </p>
      )}
      <Arrived first={first} now={now} />
    </div>
  )
}

function wordsFor(state: ResourceState): string {
  if (state.transition === 'moving') return state.message || 'waiting for it to settle'
  return state.message
}

/** Said by the state badge, or of the frame. */
const silent = new Set([
  'state',
  'transitioning',
  'transitioningMessage',
  'transitioningProgress',
  'links',
  'actions',
])

/** The fields that were not there in the first reply: often what the request was made for. */
function Arrived({ first, now }: { first: Resource; now: Resource }) {
  const { schemas } = usePlace()
  const schema = schemas.get(now.type)
  const names = Object.keys(now.value).filter((name) => {
    const value = own(now.value, name)
    return (
      !silent.has(name) &&
      value !== null &&
      value !== '' &&
      !equalJson(value, own(first.value, name))
    )
  })
  if (names.length === 0) return null
  return (
    <dl className={styles.arrived} aria-label="New values">
      {names.map((name) => {
        const value = own(now.value, name) ?? null
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.value}>
                <FieldValue
                  value={value}
                  type={schema?.fields.get(name)?.type}
                  name={name}
                  resource={now}
                />
              </span>
              {typeof value === 'string' && <CopyButton text={value} what={name} iconOnly />}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
