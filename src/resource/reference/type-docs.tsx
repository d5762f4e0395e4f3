import type { Schema } from '../../schema/schema'
import { TypeSections } from './type-sections'
import styles from './reference.module.css'

/** What is known of a type, for pages of something else. */
export function TypeDocs({ schema }: { schema: Schema | undefined }) {
  if (schema === undefined)
    return <p className={styles.none}>The API has no schema for what is shown here.</p>
  return <TypeSections schema={schema} />
}
