import { Check, FolderOpen, Pencil, Plus } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { EndpointFacts } from '../api/kept-endpoint'
import { announce } from '../ui/announce'
import { Button } from '../ui/button'
import { EndpointDot } from './endpoint-dot'
import { goTo } from './endpoint-address'
import type { Endpoints } from './endpoints-context'
import styles from './endpoint-section.module.css'

/** The APIs that are kept: which one is open, links to the others, and the ways to add and change one. */
export function EndpointSection({
  endpoints: { all, current, addressOf },
  edit,
  openSaved,
  close,
}: {
  endpoints: Endpoints
  /** Undefined: a new one. */
  edit: (facts: EndpointFacts | undefined) => void
  openSaved: () => void
  close: () => void
}) {
  function follow(event: MouseEvent, facts: EndpointFacts) {
    // Another tab is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    close()
    goTo(addressOf(facts))
    announce(`${facts.name} is open now.`)
  }

  return (
    <section aria-labelledby="endpoints" className={styles.section}>
      <header className={styles.head}>
        <h2 id="endpoints">Endpoints</h2>
        <span className={styles.ways}>
          <Button small look="quiet" onClick={openSaved}>
            <FolderOpen size={13} aria-hidden />
            Saved schemas
          </Button>
          <Button small look="quiet" onClick={() => edit(undefined)}>
            <Plus size={13} aria-hidden />
            Add
          </Button>
        </span>
      </header>
      <ul className={styles.list}>
        {all.map((facts) => (
          <li key={facts.root} className={styles.item}>
            <a
              href={addressOf(facts)}
              aria-current={facts.root === current.root ? 'true' : undefined}
              className={styles.link}
              onClick={(event) => follow(event, facts)}
            >
              <EndpointDot colour={facts.colour} />
              <span className={styles.words}>
                <span className={styles.name}>
                  {facts.name}
                  {facts.production && <span className={styles.production}>production</span>}
                </span>
                <span className={styles.root}>{facts.root}</span>
              </span>
              {facts.root === current.root && <Check size={14} aria-hidden />}
            </a>
            <Button
              small
              icon
              look="quiet"
              aria-label={`Change ${facts.name}`}
              title="Name, colour, production"
              onClick={() => edit(facts)}
            >
              <Pencil size={13} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
