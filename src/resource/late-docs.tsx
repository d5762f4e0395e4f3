import { late } from '../ui/late'

/** The documentation of a type, loaded when somebody wants to read it. */
export const LateDocs = late(async () => (await import('./reference/type-docs')).TypeDocs)
