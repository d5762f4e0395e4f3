import type { Resource } from '../../api/resource'

/** Something that was set in motion, and what is needed to see how it goes on. */
export interface Course {
  /** The absolute URL of the resource. */
  readonly url: string
  /** The resource as the first reply had it; undefined where that had no body. */
  readonly first: Resource | undefined
  /** The server took the request on without saying more (202): it is over when something has changed. */
  readonly accepted: boolean
  readonly deletes: boolean
}

/** What goes on being followed although the dialog that began it is closed. */
export interface Followed extends Course {
  readonly id: number
  /** When following ends, in ms since 1970. */
  readonly until: number
  /** Whether its end has come. */
  readonly ended: boolean
}

/** How long something is followed unless that is extended, in ms. */
export const followLimit = 10 * 60_000

/** What is being followed; a store for `useSyncExternalStore`. */
export class FollowedList {
  private items: readonly Followed[] = []
  private count = 0
  private readonly listeners = new Set<() => void>()

  readonly snapshot = (): readonly Followed[] => this.items

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes something on; what was known of the same resource gives way. */
  add(course: Course, now: number): void {
    const item = { ...course, id: ++this.count, until: now + followLimit, ended: false }
    this.put([...this.items.filter(({ url }) => url !== course.url), item])
  }

  extend(id: number, now: number): void {
    this.change(id, { until: now + followLimit })
  }

  end(id: number): void {
    this.change(id, { ended: true })
  }

  dismiss(id: number): void {
    this.put(this.items.filter((item) => item.id !== id))
  }

  /** Whether someone wants to be told of an end even while the page is hidden. */
  wantsNews(): boolean {
    return mayNotify() && this.items.some(({ ended, until }) => !ended && until > Date.now())
  }

  private change(id: number, facts: Partial<Followed>): void {
    this.put(this.items.map((item) => (item.id === id ? { ...item, ...facts } : item)))
  }

  private put(items: readonly Followed[]): void {
    this.items = items
    for (const listener of this.listeners) listener()
  }
}

/** Whether the browser would show a notification of this page. */
export function mayNotify(): boolean {
  return 'Notification' in globalThis && Notification.permission === 'granted'
}
