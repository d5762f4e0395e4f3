import { useMemo } from 'react'
import { referenceOf } from '../../reference/reference'
import type { Schema } from '../../schema/schema'
import { usePlace } from '../place'
import { Description } from './description'
import { Neighbourhood } from './neighbourhood'
import { Actions } from './type-actions'
import { FieldTable } from './type-fields'
import { Operations } from './type-operations'
import { Filters, Links, Uses } from './type-relations'
import { Section, type SectionFacts } from './section'
import { SectionList } from './section-list'
import styles from './reference.module.css'

/** Everything that is known of a type, section by section. */
export function TypeSections({ schema }: { schema: Schema }) {
  const { schemas } = usePlace()
  const page = useMemo(() => referenceOf(schemas).of(schema), [schemas, schema])
  const { fields, operations, actions, filters, links, usedBy } = page
  const sections: SectionFacts[] = [
    { id: 'fields', title: 'Fields', count: fields.length },
    { id: 'operations', title: 'Operations', count: operations.length },
    { id: 'actions', title: 'Actions', count: actions.length },
    { id: 'filters', title: 'Filters', count: filters.length },
    { id: 'links', title: 'Links', count: links.length },
    { id: 'uses', title: 'Where it is used', count: usedBy.length },
  ]
  const content = (id: string) => {
    if (id === 'fields') return <FieldTable fields={fields} />
    if (id === 'operations') return <Operations operations={operations} />
    if (id === 'actions') return <Actions actions={actions} schema={schema} />
    if (id === 'filters') return <Filters filters={filters} />
    return id === 'links' ? <Links links={links} /> : <Uses uses={usedBy} />
  }
  const shown = sections.filter(({ count }) => count > 0)
  return (
    <div className={styles.sections}>
      {schema.description !== '' && (
        <p className={styles.description}>
          <Description text={schema.description} />
        </p>
      )}
      {shown.length > 1 && <SectionList sections={shown} />}
      <Neighbourhood page={page} />
      {fields.length === 0 && (
        <p className={styles.none}>The schema of {schema.id} names no fields.</p>
      )}
      {shown.map((facts) => (
        <Section key={facts.id} facts={facts}>
          {content(facts.id)}
        </Section>
      ))}
    </div>
  )
}
