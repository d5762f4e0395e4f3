import type { Schema } from './schema'

/** All types of one API. Ids and paths are looked up without regard to case, as every known server does. */
export class Catalog {
  readonly root: string
  readonly prefix: string
  readonly schemas: readonly Schema[]
  private readonly byId = new Map<string, Schema>()
  private readonly byPath = new Map<string, Schema>()

  /** `root` is the version root's path (`/v1`); `prefix` is what every link in the schemas' JSON begins with. */
  constructor(root: string, prefix: string, schemas: readonly Schema[]) {
    this.root = root
    this.prefix = prefix
    this.schemas = schemas
    for (const schema of schemas) {
      this.byId.set(schema.id.toLowerCase(), schema)
      if (schema.path !== null) this.byPath.set(schema.path, schema)
    }
  }

  /** The schema with this id. */
  get(id: string): Schema | undefined {
    return this.byId.get(id.toLowerCase())
  }

  /** The schema whose collection is found under this URL segment. */
  atPath(segment: string): Schema | undefined {
    return this.byPath.get(segment.toLowerCase())
  }

  /** The id of the oldest ancestor: types of one family share ids and are listed together. */
  family(id: string): string {
    let schema = this.get(id)
    while (schema?.parent) schema = this.get(schema.parent)
    return schema?.id ?? id
  }

  /** True when `id` is `ancestor` or one of its children. */
  isA(id: string, ancestor: string): boolean {
    for (let at = this.get(id); at; at = at.parent ? this.get(at.parent) : undefined)
      if (at.id.toLowerCase() === ancestor.toLowerCase()) return true
    return false
  }

  /** The type and everything derived from it that can be listed. */
  kindsOf(schema: Schema): Schema[] {
    return this.schemas.filter((other) => other.path !== null && this.isA(other.id, schema.id))
  }
}
