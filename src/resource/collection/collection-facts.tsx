import type { Collection } from '../../api/resource'
import { own } from '../../json/value'
import type { Schema } from '../../schema/schema'
import { FieldValue } from '../field-value'
import styles from './collection-facts.module.css'

/** The fields that belong to the collection itself (specification, "collectionFields"), where it has any. */
export function CollectionFacts({
  collection,
  schema,
}: {
  collection: Collection
  schema: Schema | undefined
}) {
  const facts = [...(schema?.collectionFields.values() ?? [])].flatMap(({ name, type }) => {
    const value = own(collection.value, name)
    return value === undefined || value === null ? [] : [{ name, type, value }]
  })
  if (facts.length === 0) return null
  const { links, actions, value: whole } = collection
  const holder = { id: undefined, type: undefined, links, actions, value: whole }
  return (
    <dl className={styles.facts} aria-label="Fields of the collection">
      {facts.map(({ name, type, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <FieldValue value={value} type={type} name={name} resource={holder} brief />
          </dd>
        </div>
      ))}
    </dl>
  )
}
