import { useSyncExternalStore } from 'react'
import { parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'
import { isArray } from '../json/value'

/**
 * Starred and recent places of one endpoint: paths of the API without their queries, since a query may hold what
 * someone typed. Kept on this device; where storage is forbidden, for as long as the page.
 */
export class KeptPlaces {
  private readonly listeners = new Set<() => void>()
  private readonly lists = new Map<string, readonly string[]>()

  constructor(private readonly root: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly starred = (): readonly string[] => this.read('starred')
  readonly recent = (): readonly string[] => this.read('recent')

  toggleStar(path: string): void {
    const starred = this.starred()
    this.write(
      'starred',
      starred.includes(path) ? starred.filter((one) => one !== path) : [...starred, path],
    )
  }

  visit(path: string): void {
    const recent = this.recent()
    if (recent[0] === path) return
    this.write('recent', [path, ...recent.filter((one) => one !== path)].slice(0, mostRecent))
  }

  /** Forgets all of them; what is stored is removed by whoever asks for this. */
  forget(): void {
    this.lists.clear()
    for (const listener of this.listeners) listener()
  }

  private read(name: string): readonly string[] {
    const known = this.lists.get(name)
    if (known !== undefined) return known
    const list = stored(this.key(name))
    this.lists.set(name, list)
    return list
  }

  private write(name: string, list: readonly string[]): void {
    this.lists.set(name, list)
    try {
      localStorage.setItem(this.key(name), stringifyJson(list))
    } catch {
      // See above.
    }
    for (const listener of this.listeners) listener()
  }

  private key(name: string): string {
    return `api-ui.${name} ${this.root}`
  }
}

const mostRecent = 20

function stored(key: string): readonly string[] {
  try {
    const list = parseJson(localStorage.getItem(key) ?? '[]')
    return isArray(list)
      ? (list.filter((path) => typeof path === 'string' && path.startsWith('/')) as string[])
      : []
  } catch {
    return []
  }
}

export function useStarred(places: KeptPlaces): readonly string[] {
  return useSyncExternalStore(places.subscribe, places.starred)
}

export function useRecent(places: KeptPlaces): readonly string[] {
  return useSyncExternalStore(places.subscribe, places.recent)
}

/** A path without its query. */
export function barePath(path: string): string {
  return path.split('?', 1)[0] ?? path
}

/** A path as it is called in lists: without the root all have in common. */
export function placeName(path: string, rootPath: string): string {
  return path.startsWith(`${rootPath}/`) ? path.slice(rootPath.length + 1) : path
}
