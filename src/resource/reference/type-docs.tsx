import { useMemo } from 'react'
import type { Schema } from '../../schema/schema'
import { Skeleton } from '../../ui/skeleton'
import { PlaceProvider, usePlace } from '../place'
import { useDefined } from '../use-defined'
import { TypeSections } from './type-sections'
import styles from './reference.module.css'

/** What is known of a type, for pages of something else; its fields are asked for where its schema has none. */
export function TypeDocs({ schema }: { schema: Schema | undefined }) {
  const place = usePlace()
  const { schemas, pending } = useDefined(place.schemas, schema?.id)
  const defined = useMemo(() => ({ ...place, schemas }), [place, schemas])
  if (schema === undefined)
    return <p className={styles.none}>The API has no schema for what is shown here.</p>
  if (pending) return <Skeleton rows={10} />
  return (
    <PlaceProvider value={defined}>
      <TypeSections schema={schemas.get(schema.id) ?? schema} />
    </PlaceProvider>
  )
}
