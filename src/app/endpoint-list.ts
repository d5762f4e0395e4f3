import { readEndpointList, writtenFacts, type EndpointFacts } from '../api/kept-endpoint'
import { parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'

const key = 'api-ui.endpoints'

/**
 * The APIs that can be chosen, a store for `useSyncExternalStore`: those that the page came with, first of all the one
 * it was put before, which cannot be removed; and those that are kept on this device, without any secret. Tabs agree on it; where storage is forbidden, each has its own.
 */
export class EndpointList {
  private all: readonly EndpointFacts[]
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly given: readonly [EndpointFacts, ...EndpointFacts[]],
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
    return root === this.given[0].root
  }

  /** Whether the page came with it. */
  isGiven({ root }: Pick<EndpointFacts, 'root'>): boolean {
    return this.given.some((one) => one.root === root)
  }

  /** Adds one, or changes what is known of it. */
  keep(facts: EndpointFacts): void {
    const known = this.all.some(({ root }) => root === facts.root)
    const all = this.all.map((one) => (one.root === facts.root ? facts : one))
    this.put(known ? all : [...this.all, facts])
  }

  remove(root: string): void {
    this.put(this.all.filter((one) => one.root !== root || this.isGiven(one)))
  }

  private put(all: readonly EndpointFacts[]): void {
    this.all = all
    try {
      // What was not changed here goes on following what the page comes with.
      const given = this.given.map(written)
      const own = all.filter((one) => !given.includes(written(one)))
      localStorage.setItem(key, stringifyJson(own.map(writtenFacts)))
    } catch {
      // See above.
    }
    this.tell()
  }

  private read(): readonly EndpointFacts[] {
    const kept = readEndpointList(stored(), this.pageUrl)
    const given = this.given.map((one) => kept.find(({ root }) => root === one.root) ?? one)
    return [...given, ...kept.filter((one) => !this.isGiven(one))]
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

function written(facts: EndpointFacts): string {
  return stringifyJson(writtenFacts(facts))
}

function stored() {
  try {
    return parseJson(localStorage.getItem(key) ?? '[]')
  } catch {
    return []
  }
}
