import { QueryObserver, useQueryClient, type QueryObserverResult } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useApi } from './api-context'
import { watchedQuery, type Loaded } from './use-document'

type Result = QueryObserverResult<Loaded>
type Observer = QueryObserver<Loaded, Error, Loaded, Loaded, string[]>

/**
 * Reads addresses of a list that may grow, as `useDocument` reads one. (The library's hook for that weighs as much as
 * the table's head.)
 */
export function useDocuments(urls: readonly string[]): readonly Result[] {
  const api = useApi()
  const client = useQueryClient()
  const [list] = useState(() => {
    const observe = (url: string) =>
      new QueryObserver(client, client.defaultQueryOptions(watchedQuery(api, url)))
    return new DocumentList(observe, urls)
  })
  useEffect(() => list.begin(), [list])
  useEffect(() => list.follow(urls), [list, urls])
  return useSyncExternalStore(list.subscribe, list.snapshot)
}

class DocumentList {
  readonly #observe: (url: string) => Observer
  readonly #observers = new Map<string, Observer>()
  readonly #ends: (() => void)[] = []
  readonly #listeners = new Set<() => void>()
  #results: readonly Result[] = []
  #begun = false

  constructor(observe: (url: string) => Observer, urls: readonly string[]) {
    this.#observe = observe
    this.follow(urls)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): readonly Result[] => this.#results

  /** Reads them from now on; returns what ends that. */
  begin(): () => void {
    this.#begun = true
    for (const observer of this.#observers.values()) this.#hear(observer)
    return () => {
      this.#begun = false
      for (const end of this.#ends.splice(0)) end()
    }
  }

  /** Takes in the addresses that are not among them yet. */
  follow(urls: readonly string[]): void {
    const more = urls.filter((url) => !this.#observers.has(url))
    if (more.length === 0) return
    for (const url of more) {
      const observer = this.#observe(url)
      this.#observers.set(url, observer)
      if (this.#begun) this.#hear(observer)
    }
    this.#look()
  }

  #hear(observer: Observer): void {
    this.#ends.push(observer.subscribe(() => this.#look()))
    this.#look()
  }

  #look(): void {
    this.#results = [...this.#observers.values()].map((observer) => observer.getCurrentResult())
    for (const listener of this.#listeners) listener()
  }
}
