import { headingId, type SectionFacts } from './section'
import parts from './parts.module.css'
import styles from './reference.module.css'

/** The parts of a page, to jump to. The address is the API's, so these are no links. */
export function SectionList({ sections }: { sections: readonly SectionFacts[] }) {
  function jump(facts: SectionFacts) {
    const heading = document.getElementById(headingId(facts))
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <nav aria-label="On this page" className={styles.jumps}>
      {sections.map((facts) => (
        <button key={facts.id} type="button" onClick={() => jump(facts)}>
          {facts.title}
          <span className={parts.count}>{facts.count}</span>
        </button>
      ))}
    </nav>
  )
}
