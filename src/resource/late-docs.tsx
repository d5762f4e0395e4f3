import { lazy, Suspense } from 'react'
import type { Schema } from '../schema/schema'
import { Skeleton } from '../ui/skeleton'

const TypeDocs = lazy(async () => ({
  default: (await import('./reference/type-docs')).TypeDocs,
}))

/** The documentation of a type, loaded when somebody wants to read it. */
export function LateDocs({ schema }: { schema: Schema | undefined }) {
  return (
    <Suspense fallback={<Skeleton rows={10} />}>
      <TypeDocs schema={schema} />
    </Suspense>
  )
}
