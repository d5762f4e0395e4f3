import type { ReactNode } from 'react'
import parts from './parts.module.css'
import styles from './reference.module.css'

/** A part of a type's page. */
export interface SectionFacts {
  readonly id: string
  readonly title: string
  /** How many things it holds. */
  readonly count: number
}

/** The element that is a section's heading. */
export function headingId({ id }: Pick<SectionFacts, 'id'>): string {
  return `type-${id}`
}

/** A part of a type's page under its heading. */
export function Section({ facts, children }: { facts: SectionFacts; children: ReactNode }) {
  return (
    <section aria-labelledby={headingId(facts)} className={styles.section}>
      <h2 className={parts.heading} id={headingId(facts)} tabIndex={-1}>
        {facts.title} <span className={parts.count}>{facts.count}</span>
      </h2>
      {children}
    </section>
  )
}
