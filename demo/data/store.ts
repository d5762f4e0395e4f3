import type { JsonObject } from '../json'
import type { Catalog } from '../schema/catalog'

/** The part of a transition that is under way; times in milliseconds of the schedule's clock. */
export interface RunningLeg {
  readonly start: number
  readonly end: number
  readonly progress: boolean
}

/** One resource. `data` has its fields; id, type, links and actions are made when it is shown. */
export interface Stored {
  readonly id: string
  readonly type: string
  readonly data: JsonObject
  leg: RunningLeg | null
}

/** A resource to start with; without `id` it takes the next free one of its family. */
export interface Seed {
  readonly type: string
  readonly id?: string
  readonly data: JsonObject
}

/** What the store asks for when a family of types is looked at for the first time. */
export interface Seeds {
  idPrefix(family: string): string
  seeds(family: string): Iterable<Seed>
}

interface Table {
  readonly rows: Map<string, Stored>
  readonly prefix: string
  next: number
}

/** All resources, by family of types; a family is filled when it is first asked for. */
export class Store {
  private readonly tables = new Map<string, Table>()
  private readonly listeners = new Set<(resource: Stored) => void>()
  constructor(
    private readonly catalog: Catalog,
    private readonly source: Seeds,
  ) {}

  /** Every resource of the type and of types derived from it, oldest first. */
  list(type: string): Stored[] {
    const rows = [...this.table(type).rows.values()]
    return rows.filter((row) => this.catalog.isA(row.type, type))
  }

  /** The resource with this id (any case), if it is of the type or derived from it. */
  find(type: string, id: string): Stored | undefined {
    const row = this.table(type).rows.get(id.toLowerCase())
    return row && this.catalog.isA(row.type, type) ? row : undefined
  }

  /** Adds a resource without telling anyone; `changed` does that once it is complete. */
  add(seed: Seed): Stored {
    const table = this.table(seed.type)
    return this.insert(table, seed)
  }

  /** Forgets a resource for good. */
  drop(resource: Stored): void {
    this.table(resource.type).rows.delete(resource.id.toLowerCase())
  }

  /** Tells everyone who listens that the resource is not what it was. */
  changed(resource: Stored): void {
    for (const listener of this.listeners) listener(resource)
  }

  /** Calls `listener` after every change until the returned function is called. */
  listen(listener: (resource: Stored) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private table(type: string): Table {
    const family = this.catalog.family(type)
    const known = this.tables.get(family)
    if (known) return known
    const table: Table = { rows: new Map(), prefix: this.source.idPrefix(family), next: 1 }
    this.tables.set(family, table)
    for (const seed of this.source.seeds(family)) this.insert(table, seed)
    return table
  }

  private insert(table: Table, seed: Seed): Stored {
    let id = seed.id
    while (id === undefined || (!seed.id && table.rows.has(id.toLowerCase())))
      id = `${table.prefix}${table.next++}`
    const resource: Stored = { id, type: seed.type, data: seed.data, leg: null }
    table.rows.set(id.toLowerCase(), resource)
    return resource
  }
}
