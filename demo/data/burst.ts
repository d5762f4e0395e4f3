import type { World } from './world'

/** Changes that happen by themselves. */
export interface Burst {
  readonly type: string
  /** Changes a second. */
  readonly rate: number
  readonly seconds: number
  /** The field whose text counts up; `description` unless given. */
  readonly field?: string | undefined
}

const tick = 20

/**
 * Lets the resources of a type change one after the other: a text of theirs counts up, and nothing else happens to
 * them. Returns how many there are, and what ends it.
 */
export function startBurst(world: World, burst: Burst | null): { count: number; end: () => void } {
  const known = burst && world.catalog.get(burst.type)
  const rows = known ? world.store.list(known.id) : []
  if (!burst || rows.length === 0) return { count: rows.length, end: () => {} }
  const start = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    const seconds = Math.min(burst.seconds, (performance.now() - start) / 1000)
    for (const due = Math.floor(seconds * burst.rate); sent < due; sent++) {
      const resource = rows[sent % rows.length]
      if (!resource) continue
      resource.data[burst.field ?? 'description'] = `changed ${sent + 1}`
      world.store.changed(resource)
    }
    if (seconds >= burst.seconds) clearInterval(timer)
  }, tick)
  timer.unref()
  return { count: rows.length, end: () => clearInterval(timer) }
}
