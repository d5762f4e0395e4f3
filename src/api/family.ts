import { own, type JsonValue } from '../json/value'
import type { Dialect } from './dialects/dialect'
import { loadDialect, recognised } from './dialects/recognised'
import { specification } from './dialects/specification'
import { headerOf, type Reply } from './reply'

/** The family a server is taken for. */
export interface FamilyState {
  readonly dialect: Dialect
  /** Why, in words that follow "because". */
  readonly reason: string
  /** Whether somebody chose it. */
  readonly chosen: boolean
}

const unknown: FamilyState = {
  dialect: specification,
  reason: 'nothing in its answers tells another family',
  chosen: false,
}

/** Which family a server is of, as its replies tell or as somebody says; a store for `useSyncExternalStore`. */
export class ServerFamily {
  private state = unknown
  /** What the replies tell, also while another is chosen. */
  private told = unknown
  private settled = false
  /** Whether only what was kept has told it. */
  private wasKept = false
  private readonly listeners = new Set<() => void>()

  readonly snapshot = (): FamilyState => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  get dialect(): Dialect {
    return this.state.dialect
  }

  /**
   * Learns from a reply; how its family speaks is loaded then. The schemas tell it for good, but for those that were
   * kept from the last visit, without a reply: another server may stand there by now. Never rejects.
   */
  async hear(json: JsonValue, reply?: Pick<Reply, 'headers'>): Promise<void> {
    if (this.settled) return
    try {
      const header = (name: string) => reply && headerOf(reply, name)
      const told = await recognised({ json, header })
      if (this.settled) return
      this.settled = reply !== undefined && own(json, 'resourceType') === 'schema'
      if (told !== undefined) this.tell({ ...told, chosen: false })
      else if (this.settled && this.wasKept) this.tell(unknown)
      this.wasKept = told === undefined ? this.wasKept : reply === undefined
    } catch {
      // A part that cannot be loaded must not keep a page from being read some other way.
    }
  }

  /** Takes the server for this family from now on; undefined, or one that is not known: for the one its replies tell. */
  async choose(id: string | undefined): Promise<void> {
    const dialect = id === undefined ? undefined : await loadDialect(id)
    if (dialect === undefined) this.set(this.told)
    else this.set({ dialect, reason: 'you say so', chosen: true })
  }

  private tell(told: FamilyState): void {
    this.told = told
    if (!this.state.chosen) this.set(told)
  }

  private set(state: FamilyState): void {
    const before = this.state
    this.state = state
    if (before.dialect !== state.dialect || before.reason !== state.reason)
      for (const listener of this.listeners) listener()
  }
}
