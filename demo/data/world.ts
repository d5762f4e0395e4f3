import type { Json, JsonObject } from '../json'
import type { Place } from '../http/place'
import type { Catalog } from '../schema/catalog'
import type { Schedule } from './schedule'
import type { Store, Stored } from './store'

/** One leg of a transition: the state shown while it lasts, and what it ends in. */
export interface Leg {
  readonly via: string
  readonly to: string
  readonly message?: string
  /** Whether `transitioningProgress` counts up meanwhile. */
  readonly progress?: boolean
  /** The message of the failure this leg ends in, in state `error`. */
  readonly fails?: string
  readonly done?: (resource: Stored, world: World) => void
}

/** What happens when an action is called, its input already checked. */
export interface ActionCall {
  readonly world: World
  readonly place: Place
  readonly resource: Stored
  readonly input: JsonObject
}

/** When an action is possible and what it does. Without legs it is done at once. */
export interface ActionRule {
  /** The states it is offered in; null means any but the last ones. */
  readonly from: readonly string[] | null
  readonly legs?: (call: ActionCall) => readonly Leg[]
  /** Runs before the legs; what it returns is the reply, otherwise the resource is. */
  readonly effect?: (call: ActionCall) => JsonObject | undefined
}

/** What a type does beyond keeping values. */
export interface Behaviour {
  readonly actions: ReadonlyMap<string, ActionRule>
  readonly collectionActions: ReadonlyMap<string, (call: CollectionCall) => JsonObject>
  readonly create: (resource: Stored, world: World) => readonly Leg[]
  /** Fields made for each reader, such as addresses and what others say about the resource. */
  readonly shown?: (resource: Stored, place: Place, world: World) => JsonObject
  /** The id of a new resource, where it is not just the next number. */
  readonly idFor?: (data: JsonObject) => string
  /** A versioned type has `rev` and refuses updates that were made from an older one. */
  readonly versioned: boolean
}

/** What happens when an action of a whole collection is called. */
export interface CollectionCall {
  readonly world: World
  readonly place: Place
  readonly input: JsonObject
}

/** Everything the operations work on. */
export interface World {
  readonly catalog: Catalog
  readonly store: Store
  readonly schedule: Schedule
  /** Milliseconds one transition takes. */
  readonly delay: number
  readonly behaviour: (type: string) => Behaviour
  /** Whether a project sees only resources whose accountId it is. */
  readonly owned: boolean
  readonly defaultProject: string
}

/** The moment as the API writes dates: seconds, UTC. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** A value that is text, or the empty string. */
export function textValue(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
