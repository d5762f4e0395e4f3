import type { Endpoint } from '../../api/endpoint'
import { actionRequest, deleteRequest, whyNoDelete } from '../../api/operations'
import type { ApiRequest } from '../../api/request'
import type { Resource } from '../../api/resource'
import type { JsonObject } from '../../json/value'
import type { Schema } from '../../schema/schema'
import type { SchemaSet } from '../../schema/schema-set'
import { aboutResource } from '../operation/planning'
import { toldByPlan, type Told } from '../operation/told'
import { resourceUrl } from '../reference-link'
import { countText } from '../../ui/figures'

/** Something that is done to all selected resources: an action by its name, or the deletion. */
export type BulkOperation =
  { readonly kind: 'action'; readonly name: string } | { readonly kind: 'delete' }

/** All that the dialog of many needs to know. */
export interface BulkPlan {
  readonly kind: BulkOperation['kind']
  /** E.g. `stop 20 containers`. */
  readonly title: string
  /** E.g. `20 containers`. */
  readonly count: string
  /** The name of the action, where it is one. */
  readonly action?: string
  /** The schema of the input that all of them take; undefined where there is none. */
  readonly input: Schema | undefined
  readonly resources: readonly Resource[]
  /** One request per resource, in their order. */
  build(body: JsonObject): readonly ApiRequest[]
  /** What the request of one of the resources does, by its place. */
  told(index: number): Told
}

interface Setting {
  /** The absolute URL of the collection. */
  readonly url: string
  readonly endpoint: Endpoint
  readonly schemas: SchemaSet
}

/** The actions that each of the resources offers now, in the order of the first. */
export function sharedActions(resources: readonly Resource[]): string[] {
  const [first, ...others] = resources
  return [...(first?.actions.keys() ?? [])].filter((name) =>
    others.every(({ actions }) => actions.has(name)),
  )
}

/** Whether all of the resources can be deleted, as far as the schemas tell. */
export function canDeleteAll(resources: readonly Resource[], setting: Setting): boolean {
  return resources.every(
    (resource) =>
      whyNoDelete(resource, setting.schemas.get(resource.type)) === undefined &&
      selfUrl(resource, setting) !== undefined,
  )
}

/** The plan of doing one thing to many, or a sentence that says why it cannot be done. */
export function planBulk(
  operation: BulkOperation,
  resources: readonly Resource[],
  setting: Setting,
): BulkPlan | string {
  const { schemas, endpoint, url } = setting
  const urls = resources.map((resource) => {
    if (operation.kind === 'delete') return selfUrl(resource, setting)
    const link = resource.actions.get(operation.name)
    const place = link === undefined ? undefined : endpoint.locate(link, url)
    return place?.kind === 'inside' ? place.url : undefined
  })
  const targets = urls.filter((each) => each !== undefined)
  if (targets.length < urls.length) return 'Not all of the selected resources offer this any more.'
  const told = (index: number) => {
    const resource = resources[index]
    const about = resource && aboutResource(resource, selfUrl(resource, setting) ?? '')
    const action = operation.kind === 'action' ? { action: operation.name } : {}
    return toldByPlan({ kind: operation.kind, ...action, ...(about && { about }) }, 1, schemas)
  }
  const count = `${countText(resources.length)} ${nounFor(resources, schemas)}`
  if (operation.kind === 'delete')
    return {
      kind: 'delete',
      count,
      title: `Delete ${count}`,
      input: undefined,
      resources,
      told,
      build: () => targets.map((target) => deleteRequest(target)),
    }
  const inputs = new Set(
    resources.map(({ type }) => schemas.get(type)?.resourceActions.get(operation.name)?.input),
  )
  if (inputs.size > 1)
    return `The types of the selected resources take different inputs for ${operation.name}.`
  return {
    kind: 'action',
    action: operation.name,
    count,
    title: `${operation.name} ${count}`,
    input: schemas.get([...inputs][0]),
    resources,
    told,
    build: (body) => targets.map((target) => actionRequest(target, body)),
  }
}

function selfUrl(resource: Resource, { endpoint, url, schemas }: Setting): string | undefined {
  const link =
    resource.links.get('self') ??
    (resource.id === undefined ? undefined : resourceUrl(resource.type, resource.id, schemas))
  const place = link === undefined ? undefined : endpoint.locate(link, url)
  return place?.kind === 'inside' ? place.url : undefined
}

function nounFor(resources: readonly Resource[], schemas: SchemaSet): string {
  const types = new Set(resources.map(({ type }) => type))
  const schema = types.size === 1 ? schemas.get([...types][0]) : undefined
  if (schema === undefined) return resources.length === 1 ? 'resource' : 'resources'
  return resources.length === 1 ? schema.id : schema.pluralName
}
