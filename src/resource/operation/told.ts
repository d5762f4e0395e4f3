import type { ApiRequest } from '../../api/request'
import type { ApiDocument } from '../../api/resource'
import type { RequestMeaning } from '../../request-preview/targets/target'
import type { UntilDone } from '../../request-preview/targets/until-done'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import type { Plan } from './planning'

/** What of a plan tells what its request does. */
type Doing = Pick<Plan, 'kind' | 'action' | 'about'>

/** What is known of a request beside what it holds. */
export interface Told {
  readonly meaning: RequestMeaning | undefined
  readonly until: UntilDone | undefined
}

const ofSent = new WeakMap<ApiRequest, Told>()

/** Remembers, for as long as the request is, what the plan it was built by says of it. */
export function noteTold(request: ApiRequest, told: Told): void {
  ofSent.set(request, told)
}

/** What is known of a request that was sent; of a read, what its reply tells. */
export function toldOf(
  request: ApiRequest,
  document: ApiDocument | undefined,
  schemas: SchemaSet,
): Told {
  const isRead = request.method === 'GET'
  return (
    ofSent.get(request) ?? {
      meaning: isRead ? readMeaning(request.url, document, schemas) : undefined,
      until: undefined,
    }
  )
}

/** What a plan says of the request of so many drafts. Several made at once have no one address to look at. */
export function toldByPlan(plan: Doing, drafts: number, schemas: SchemaSet): Told {
  return {
    meaning: meaningOf(plan, schemas),
    until: drafts > 1 ? undefined : untilDoneOf(plan, schemas),
  }
}

/** What the request of a plan does, in the API's own words; undefined where the server names no type. */
export function meaningOf(
  { kind, action, about }: Doing,
  schemas: SchemaSet,
): RequestMeaning | undefined {
  const type = schemas.get(about?.type)?.id ?? about?.type
  if (type === undefined) return undefined
  const subject = { type, ...(about?.id !== undefined && { id: about.id }) }
  if (kind === 'action') return { kind, ...subject, ...(action !== undefined && { action }) }
  if (kind === 'edit') return { kind: 'update', ...subject }
  return { kind: kind === 'clone' ? 'create' : kind, ...subject }
}

/** What reading an address does: it lists a type, or reads one resource of a type. */
export function readMeaning(
  url: string,
  document: ApiDocument | undefined,
  schemas: SchemaSet,
): RequestMeaning | undefined {
  const listed = schemas.forCollection(url)
  if (listed !== undefined) return { kind: 'list', type: listed.id }
  if (document?.kind !== 'resource') return undefined
  const { id, type } = document.resource
  const schema = schemas.get(type)
  return schema === undefined || id === undefined
    ? undefined
    : { kind: 'read', type: schema.id, id }
}

/** How to wait for what a plan sets in motion; undefined where nothing of its type is ever in between two states. */
export function untilDoneOf({ kind, about }: Doing, schemas: SchemaSet): UntilDone | undefined {
  const schema = schemas.get(about?.type)
  if (schema?.fields.has('transitioning') !== true) return undefined
  // Actions on collections answer with whatever they like.
  if (kind === 'action' && about?.self === undefined) return undefined
  return { print: commandField(schema), self: about?.self, seconds: 600, pause: 2 }
}

/** The field that people make such a resource for: a command that the server writes, which nobody can give. */
function commandField(schema: Schema): string | undefined {
  const commands = [...schema.fields.values()].filter(
    ({ name, type, create }) =>
      /command$/i.test(name) &&
      create !== true &&
      type.kind === 'simple' &&
      /^(?:string|multiline|masked|password)$/.test(type.name),
  )
  return (commands.find(({ name }) => name === 'command') ?? commands[0])?.name
}
