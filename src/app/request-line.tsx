import type { UseQueryResult } from '@tanstack/react-query'
import { Code2 } from 'lucide-react'
import { lazy, Suspense, useRef, useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { readRequest } from '../api/operations'
import { ApiProblem, reasonOf } from '../api/problem'
import { toAddress } from '../resource/address'
import { useApi } from '../resource/api-context'
import { usePlace } from '../resource/place'
import type { Loaded } from '../resource/use-document'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { CopyButton } from '../ui/copy-button'
import { durationText, sizeText } from '../ui/figures'
import { useEndpoints } from './endpoints-context'
import styles from './request-line.module.css'

const ViewRequest = lazy(async () => ({ default: (await import('./view-request')).ViewRequest }))

/** The request that made this view; of saved schemas, for which nobody was asked, the address alone. Its URL can be typed into: a path or a URL of the API. */
export function RequestLine({ query }: { query: UseQueryResult<Loaded> }) {
  const { endpoint, keys } = useApi()
  const isSaved = useEndpoints()?.isSaved === true
  const { url, address } = usePlace()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  // What is being typed, as long as the page stays where it is.
  const [typing, setTyping] = useState<{ at: string; text: string; problem?: string }>()
  const typed = typing?.at === url ? typing : undefined
  const problem = typed?.problem
  const [shown, setShown] = useState(false)

  function go(event: FormEvent) {
    event.preventDefault()
    const text = typed?.text ?? url
    const place = endpoint.locate(text.trim(), url)
    if (place.kind === 'inside') {
      setTyping(undefined)
      void navigate(toAddress(place.path, address.view === 'json' ? 'json' : 'main'))
      input.current?.blur()
    } else {
      const reason =
        place.kind === 'outside'
          ? isSaved
            ? `The saved schemas are those of ${endpoint.origin}.`
            : `This page talks to ${endpoint.origin} only.`
          : place.reason
      setTyping({ at: url, text, problem: reason })
    }
  }

  async function curl(): Promise<string> {
    const { curl: target } = await import('../request-preview/targets/curl')
    return target.render(readRequest(url), { keys })
  }

  return (
    <form
      className={styles.form}
      onSubmit={go}
      role="search"
      aria-label={isSaved ? 'Place' : 'Request'}
    >
      <div className={classes(styles.line, problem !== undefined && styles.wrong)}>
        {isSaved ? (
          <span className={styles.saved} title="Nothing was asked of any server.">
            saved schemas
          </span>
        ) : (
          <span className={styles.method}>GET</span>
        )}
        <span className={styles.address}>
          <input
            ref={input}
            className={styles.url}
            aria-label="Address"
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : 'address-problem'}
            value={typed?.text ?? url}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => setTyping({ at: url, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyping(undefined)
            }}
          />
          {typed === undefined && <UrlFace url={url} />}
        </span>
        {!isSaved && <Outcome query={query} />}
      </div>
      {problem !== undefined && (
        <span id="address-problem" role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
      {!isSaved && (
        <>
          <CopyButton what="curl command" label="Copy curl" text={curl} />
          <Button
            icon
            aria-label="Show this request"
            title="Show this request in every language"
            onClick={() => setShown(true)}
          >
            <Code2 size={14} aria-hidden />
          </Button>
        </>
      )}
      {shown && (
        <Suspense>
          <ViewRequest url={url} document={query.data?.document} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </form>
  )
}

/** What the address reads while nobody types: of a long one the host is cut short, not what is asked of it. */
function UrlFace({ url }: { url: string }) {
  const { origin } = new URL(url)
  return (
    <span className={styles.face} aria-hidden>
      <span className={styles.host}>{origin}</span>
      <span>{url.slice(origin.length)}</span>
    </span>
  )
}

function Outcome({ query }: { query: UseQueryResult<Loaded> }) {
  const reply =
    query.error instanceof ApiProblem ? query.error.reply : (query.data?.reply ?? undefined)
  // What stands there meanwhile is of another request.
  const waits = query.isFetching && (reply === undefined || query.isPlaceholderData)
  if (waits) return <span className={classes(styles.outcome, styles.figures)}>…</span>
  if (reply === undefined)
    return <span className={classes(styles.status, styles.bad)}>no answer</span>
  return (
    <span className={styles.outcome}>
      <span
        className={classes(styles.status, reply.status >= 400 && styles.bad)}
        title={reply.statusText || reasonOf(reply.status)}
      >
        {reply.status}
      </span>
      <span className={styles.figures}>
        {durationText(reply.total)} · {sizeText(reply.size)}
      </span>
    </span>
  )
}
