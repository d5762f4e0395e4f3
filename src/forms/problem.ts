import type { Path } from '../json/path'

/** Something a server that keeps to its schema would refuse, as a sentence, and where. It warns; it never locks. */
export interface Problem {
  readonly path: Path
  readonly message: string
}
