import type { World } from '../data/world'
import type { Place } from '../http/place'
import type { Reply } from '../http/reply'
import type { SessionRules } from '../http/session-rules'
import type { WrapperStyle } from '../http/wrapper'
import type { Json } from '../json'

/** A request taken apart; `empty` says that it had no body at all. */
export interface Asked {
  /** GET for a HEAD. */
  readonly method: string
  readonly url: URL
  /** The type of the body, in lower case and without parameters; empty where none is said. */
  readonly contentType: string
  readonly body: Json
  readonly empty: boolean
}

/** What a reply is rewritten with. */
export interface Told {
  readonly world: World
  readonly place: Place
  /** The request as it came. */
  readonly asked: Asked
}

/** What hears of changes: `receive` takes what the client sends. */
export interface Subscription {
  readonly receive?: (text: string) => void
  readonly end: () => void
}

/** What a client subscribes with. */
export interface Subscribing {
  readonly world: World
  readonly place: Place
  readonly url: URL
  readonly send: (text: string) => void
}

/**
 * How one family of servers differs from the specification, as a translation: what the generic server understands is
 * made of a request, and what the family would have answered of its reply.
 */
export interface DemoDialect {
  readonly id: string
  /** The version root's path. */
  readonly root: string
  /** The paths outside of that below which it answers as well. */
  readonly beside?: readonly string[]
  /** How its sessions begin and end; undefined where it knows none. */
  readonly session: SessionRules | undefined
  /** The page that this family puts around replies. */
  readonly wrapper: WrapperStyle
  /** The request for the generic server, or the reply where that knows no such thing. Throws ApiError. */
  ask(asked: Asked, world: World): Asked | Reply
  tell(reply: Reply, told: Told): Reply
  /** The address of the schemas that a reply names; null where it names none. */
  schemasUrl(usual: string, told: Told): string | null
  /** Where the change stream is: undefined for what is no such address, else the path of the scope's schemas. */
  streamScope(path: string, world: World): string | undefined
  subscribe(facts: Subscribing): Subscription
}
