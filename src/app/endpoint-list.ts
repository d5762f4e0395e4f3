import { readEndpointList, writtenFacts, type EndpointFacts } from '../api/kept-endpoint'
import { parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'

const key = 'api-ui.endpoints'

/**
 * The APIs that are kept on this device, without any secret; a store for `useSyncExternalStore`. The one that the page
 * was put before always comes first and cannot be removed. Tabs agree on it; where storage is forbidden, each has its own.
 */
export class EndpointList {
  private all: readonly EndpointFacts[]
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly first: EndpointFacts,
    private readonly pageUrl: string,
  ) {
    this.all = this.read()
  }

  readonly snapshot = (): readonly EndpointFacts[] => this.all

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) window.addEventListener('storage', this.changedElsewhere)
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) window.removeEventListener('storage', this.changedElsewhere)
    }
  }

  find(root: string): EndpointFacts | undefined {
    return this.all.find((one) => one.root === root)
  }

  /** Whether it is the one that the page was put before. */
  isOwn({ root }: Pick<EndpointFacts, 'root'>): boolean {
    return root === this.first.root
  }

  /** Adds one, or changes what is known of it. */
  keep(facts: EndpointFacts): void {
    const known = this.all.some(({ root }) => root === facts.root)
    const all = this.all.map((one) => (one.root === facts.root ? facts : one))
    this.put(known ? all : [...this.all, facts])
  }

  remove(root: string): void {
    this.put(this.all.filter((one) => one.root !== root || this.isOwn(one)))
  }

  private put(all: readonly EndpointFacts[]): void {
    this.all = all
    try {
      localStorage.setItem(key, stringifyJson(all.map(writtenFacts)))
    } catch {
      // See above.
    }
    this.tell()
  }

  private read(): readonly EndpointFacts[] {
    const kept = readEndpointList(stored(), this.pageUrl)
    const own = kept.find(({ root }) => root === this.first.root) ?? this.first
    return [own, ...kept.filter((one) => one !== own)]
  }

  private readonly changedElsewhere = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return
    this.all = this.read()
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

function stored() {
  try {
    return parseJson(localStorage.getItem(key) ?? '[]')
  } catch {
    return []
  }
}
