import type { Resource } from './resource'

/** A message of the change stream. */
export interface ChangeMessage {
  /** The server's word, such as `resource.change` or `ping`; empty when it has none. */
  readonly name: string
  /** The resource as it is now; undefined for other messages. It has an id and a type. */
  readonly resource: Resource | undefined
  /** Whether the resource is gone with it. */
  readonly removed: boolean
  /** The type of which nothing more is heard unless it is asked for again. */
  readonly stopped?: string
}
