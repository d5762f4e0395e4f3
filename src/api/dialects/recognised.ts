import { families } from '.'
import type { Dialect } from './dialect'
import type { Signs } from './signs'
import { specification } from './specification'

/** The family that a reply shows its server to be of, and why; undefined where it shows none. Rejects where a part cannot be loaded. */
export async function recognised(
  signs: Signs,
): Promise<{ dialect: Dialect; reason: string } | undefined> {
  for (const family of families) {
    const reason = family.recognises(signs)
    if (reason !== undefined) return { dialect: await family.load(), reason }
  }
  return undefined
}

/** How a family speaks, by its id; undefined for an unknown one. Rejects as `recognised` does. */
export async function loadDialect(id: string): Promise<Dialect | undefined> {
  if (id === specification.id) return specification
  return families.find((family) => family.id === id)?.load()
}
