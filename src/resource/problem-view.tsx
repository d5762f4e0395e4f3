import { TriangleAlert } from 'lucide-react'
import { useNavigate } from 'react-router'
import { ApiProblem, describeProblem } from '../api/problem'
import { Button } from '../ui/button'
import { toAddress } from './address'
import { useApi } from './api-context'
import { OnlyInScope } from './only-in-scope'
import { usePlace } from './place'
import { RetryNote } from './retry-note'
import { addressAbove } from './scope-door'
import { SignInHere } from './sign-in-here'
import styles from './problem-view.module.css'

/** A failed look at an address: what happened, what was sent, what came back, and what can be done next. */
export function ProblemView({ error, retry }: { error: unknown; retry: () => void }) {
  const { endpoint, isOwnSite } = useApi()
  const place = usePlace()
  const { address } = place
  const navigate = useNavigate()
  const words = describeProblem(error)
  const reply = error instanceof ApiProblem ? error.reply : undefined
  // Where there is no server, asking again is of no use.
  const isFinal = error instanceof ApiProblem && error.kind === 'unasked'
  return (
    <section className={styles.problem} aria-labelledby="heading">
      <TriangleAlert className={styles.sign} size={22} aria-hidden />
      <div className={styles.body} role="alert">
        <h1 id="heading">{words.title}</h1>
        <p className={styles.explanation}>{words.explanation}</p>
        <p className={styles.advice}>{words.advice}</p>
        {reply?.status === 404 && <OnlyInScope />}
        {isOwnSite && address.path === endpoint.rootPath && reply?.status !== 401 && (
          <p className={styles.advice}>
            The API is looked for at <code>{endpoint.root}</code>. Where that is stands in{' '}
            <code>config.json</code> beside this page, or behind <code>?api=</code> in its address.
          </p>
        )}
      </div>
      <p className={styles.retry}>
        <RetryNote />
      </p>
      {reply?.status === 401 && (
        <div className={styles.signIn}>
          <SignInHere error={error} />
        </div>
      )}
      <div className={styles.buttons}>
        {!isFinal && (
          <Button look={reply?.status === 401 ? 'plain' : 'primary'} onClick={retry}>
            Reload
          </Button>
        )}
        <Button
          look={isFinal ? 'primary' : 'plain'}
          onClick={() => void navigate(addressAbove(place))}
        >
          Up
        </Button>
        <Button onClick={() => void navigate(toAddress(endpoint.rootPath))}>API root</Button>
        {isNoJson(error) && (
          <a className={styles.open} href={place.url} target="_blank" rel="noreferrer noopener">
            Open it by itself
          </a>
        )}
      </div>
      {reply !== undefined && reply.body !== '' && (
        <details className={styles.reply}>
          <summary>What came back</summary>
          <pre>{reply.body.slice(0, 20_000)}</pre>
        </details>
      )}
    </section>
  )
}

function isNoJson(error: unknown): boolean {
  return error instanceof ApiProblem && (error.kind === 'html' || error.kind === 'not-json')
}
