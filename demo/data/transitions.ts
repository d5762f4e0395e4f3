import { textValue, timestamp, type Leg, type World } from './world'
import type { Stored } from './store'

// A removed resource can still be read by its id for this many delays, then it is gone.
const purgeAfter = 20

/** Sends a resource through some legs; together they take one delay. Each step is announced. */
export function begin(world: World, resource: Stored, legs: readonly Leg[]): void {
  const [leg, ...rest] = legs
  if (!leg) return world.store.changed(resource)
  run(world, resource, leg, rest, world.delay / legs.length)
}

function run(world: World, resource: Stored, leg: Leg, rest: readonly Leg[], ms: number): void {
  const start = world.schedule.time
  const running = { start, end: start + ms, progress: leg.progress ?? false }
  resource.leg = running
  set(resource, 'state', leg.via)
  set(resource, 'transitioning', 'yes')
  set(resource, 'transitioningMessage', leg.message ?? null)
  set(resource, 'transitioningProgress', null)
  world.store.changed(resource)
  if (running.progress) announceProgress(world, resource, ms)
  world.schedule.after(ms, () => {
    // Another transition (a DELETE, say) may have taken over meanwhile.
    if (resource.leg !== running) return
    resource.leg = null
    if (leg.fails) return fail(world, resource, leg.fails)
    arrive(world, resource, leg)
    const [next, ...others] = rest
    if (next) return run(world, resource, next, others, ms)
    world.store.changed(resource)
  })
}

function announceProgress(world: World, resource: Stored, ms: number): void {
  const leg = resource.leg
  for (const part of [0.25, 0.5, 0.75])
    world.schedule.after(ms * part, () => {
      if (resource.leg === leg) world.store.changed(resource)
    })
}

function arrive(world: World, resource: Stored, leg: Leg): void {
  set(resource, 'state', leg.to)
  set(resource, 'transitioning', 'no')
  set(resource, 'transitioningMessage', null)
  if (leg.to === 'removed') {
    set(resource, 'removed', timestamp(world.schedule.time))
    forgetLater(world, resource)
  } else if (resource.data.removed) set(resource, 'removed', null)
  if (leg.to === 'purged') world.store.drop(resource)
  leg.done?.(resource, world)
}

function fail(world: World, resource: Stored, message: string): void {
  set(resource, 'state', 'error')
  set(resource, 'transitioning', 'error')
  set(resource, 'transitioningMessage', message)
  world.store.changed(resource)
}

function forgetLater(world: World, resource: Stored): void {
  world.schedule.after(world.delay * purgeAfter, () => {
    if (textValue(resource.data.state) === 'removed') world.store.drop(resource)
  })
}

// Only types that have the field: an API of somebody else may know `state` but not `transitioning`.
function set(resource: Stored, name: string, value: string | null): void {
  if (Object.hasOwn(resource.data, name)) resource.data[name] = value
}

/** How far the running leg is, 0 to 99; null when nothing counts up. */
export function progressOf(resource: Stored, now: number): number | null {
  const leg = resource.leg
  if (!leg?.progress) return null
  const part = (now - leg.start) / Math.max(1, leg.end - leg.start)
  return Math.max(0, Math.min(99, Math.floor(part * 100)))
}
