import { Endpoint } from '../api/endpoint'
import { readEndpointFacts, type EndpointFacts } from '../api/kept-endpoint'
import { Button } from '../ui/button'
import styles from './boundary.module.css'
import { goTo } from './endpoint-address'

/** Asks before an API is opened that only the address names: whoever wrote the link chose it. */
export function Stranger({
  found,
  address,
  own,
  ownAddress,
  open,
}: {
  /** The API, or why there can be none. */
  found: Endpoint | string
  /** As it stands in the page's address. */
  address: string
  own: EndpointFacts
  ownAddress: string
  open: (facts: EndpointFacts) => void
}) {
  const back = (
    <Button onClick={() => goTo(ownAddress)}>
      Go to {own.name} <code>{own.root}</code>
    </Button>
  )
  if (!(found instanceof Endpoint))
    return (
      <main className={styles.stopped} role="alert">
        <h1>No API</h1>
        <p>
          This address names <code>{address}</code> as the API. {found}
        </p>
        <div className={styles.buttons}>{back}</div>
      </main>
    )
  return (
    <main className={styles.stopped} aria-labelledby="stranger">
      <h1 id="stranger">Open another API?</h1>
      <p>
        This address opens <code className={styles.root}>{found.root}</code>, which is not among
        your endpoints. Nothing has been asked of it yet.
      </p>
      <p className={styles.advice}>
        Open it only if you trust who gave you the link: keys that you sign in with there go there.
      </p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => open(readEndpointFacts({}, found))}>
          Open and keep it
        </Button>
        {back}
      </div>
    </main>
  )
}
