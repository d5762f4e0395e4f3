import { lazy, Suspense } from 'react'
import type { Schema } from '../schema/schema'
import { Skeleton } from '../ui/skeleton'

const SchemaDocs = lazy(async () => ({ default: (await import('./schema-docs')).SchemaDocs }))

/** The documentation of a type, loaded when somebody wants to read it. */
export function LateDocs({ schema }: { schema: Schema | undefined }) {
  return (
    <Suspense fallback={<Skeleton rows={10} />}>
      <SchemaDocs schema={schema} />
    </Suspense>
  )
}
