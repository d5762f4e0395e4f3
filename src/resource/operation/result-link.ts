import type { Exchange } from '../../api/exchange'
import { headerOf } from '../../api/reply'
import { linkOf } from '../reference-link'
import type { SchemaSet } from '../../schema/schema-set'

/** Where the result of a request is: what its reply says of itself, else what stands in Location (specification, "Create"), else by its type. */
export function resultLink({ reply, document }: Exchange, schemas: SchemaSet): string | undefined {
  const resource = document?.kind === 'resource' ? document.resource : undefined
  const self = resource?.links.get('self') ?? headerOf(reply, 'location')
  return self || (resource && linkOf(resource, schemas))
}
