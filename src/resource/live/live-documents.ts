import type { Query, QueryClient } from '@tanstack/react-query'
import { announce } from '../../ui/announce'
import { refreshDocuments, wovenIn, type Loaded } from '../use-document'
import { applyChanges, changeKey, type Change, type Changes } from './apply-changes'
import { MissingRows, missingPause } from './missing-rows'

/** Beyond this, changes that come while something is being read are not kept for afterwards. */
const mostKept = 5000

/** The documents that the page has read, kept as the change stream says they are. */
export class LiveDocuments {
  private waiting = new Map<string, Change>()
  private frame: (() => void) | undefined
  /** What came while something was being read: the answer may be older than it. By the time it came, in ms. */
  private readonly late = new Map<string, Change & { readonly at: number }>()
  private readonly readSince = new WeakMap<object, number>()
  private readonly missing = new WeakMap<object, MissingRows>()
  private lookAgain: ReturnType<typeof setTimeout> | undefined
  private readonly unsubscribe: () => void

  constructor(private readonly client: QueryClient) {
    this.unsubscribe = client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return
      const { action } = event
      const query: Query = event.query as Query
      if (query.queryKey[0] !== 'document') return
      if (action.type === 'fetch') this.readSince.set(query, performance.now())
      if (action.type === 'success' && action.manual !== true) this.applyLate(query)
    })
  }

  /** Takes a change in; it is seen with the next frame, together with all others that come before it. */
  add(change: Change): void {
    this.waiting.set(changeKey(change.resource), change)
    this.frame ??= soon(() => this.flush())
  }

  /** Nobody knows what was missed: all that is on screen is read again. */
  readAgain(): void {
    void refreshDocuments(this.client)
  }

  end(): void {
    this.unsubscribe()
    this.frame?.()
    clearTimeout(this.lookAgain)
  }

  private flush(): void {
    this.frame = undefined
    const changes = this.waiting
    this.waiting = new Map()
    this.keepLate(changes)
    const removed = new Set<string>()
    for (const query of this.documents()) {
      for (const name of this.apply(query, changes)) removed.add(name)
      this.noteMissing(query, changes)
    }
    this.readMissing()
    if (removed.size > 0) announce(removedText([...removed]))
  }

  private documents(): Query<Loaded>[] {
    return this.client
      .getQueryCache()
      .findAll({ queryKey: ['document'] })
      .map((query) => query as unknown as Query<Loaded>)
  }

  /** Puts the changes into one document; returns the names of what is newly removed and on screen. */
  private apply(query: Query<Loaded>, changes: Changes): string[] {
    const loaded = query.state.data
    if (loaded === undefined) return []
    const document = applyChanges(loaded.document, changes, includedIn(query))
    if (document === loaded.document) return []
    // It is no younger than before for what it does not say, such as the order of the rows.
    this.client.setQueryData<Loaded>(query.queryKey, wovenIn({ ...loaded, document }), {
      updatedAt: query.state.dataUpdatedAt,
    })
    return query.getObserversCount() === 0 ? [] : newlyGone(loaded, document)
  }

  private keepLate(changes: Changes): void {
    if (this.client.isFetching({ queryKey: ['document'] }) === 0) return this.late.clear()
    const at = performance.now()
    for (const [key, change] of changes)
      if (this.late.size < mostKept || this.late.has(key)) this.late.set(key, { ...change, at })
  }

  private applyLate(query: Query): void {
    const since = this.readSince.get(query) ?? Infinity
    const late = new Map([...this.late].filter(([, { at }]) => at >= since))
    if (late.size === 0) return
    // Not within the telling of the answer itself.
    queueMicrotask(() => this.apply(query as unknown as Query<Loaded>, late))
  }

  private noteMissing(query: Query<Loaded>, changes: Changes): void {
    const document = query.state.data?.document
    if (document?.kind !== 'collection' || query.getObserversCount() === 0) return
    const missing = this.missing.get(query) ?? new MissingRows()
    this.missing.set(query, missing)
    missing.note(document.collection, changes, performance.now())
  }

  private readMissing(): void {
    let later = false
    for (const query of this.documents()) {
      const took = query.state.data?.reply.total ?? 0
      const when = this.missing.get(query)?.take(performance.now(), took) ?? 'no'
      if (when === 'now')
        void this.client.invalidateQueries({ queryKey: query.queryKey, exact: true })
      later ||= when === 'later'
    }
    if (!later) return
    this.lookAgain ??= setTimeout(() => {
      this.lookAgain = undefined
      this.readMissing()
    }, missingPause)
  }
}

/** Runs with the next frame; a page that is not seen has none, so after a second at the latest. Returns what takes it back. */
function soon(run: () => void): () => void {
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const once = () => (cancel(), run())
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, 1000)
  return cancel
}

function includedIn({ queryKey }: Query<Loaded>): readonly string[] {
  const url = queryKey[1]
  if (typeof url !== 'string' || !url.includes('include=')) return []
  return new URL(url).searchParams.getAll('include').flatMap((names) => names.split(','))
}

function newlyGone(before: Loaded, after: Loaded['document']): string[] {
  const gone = (document: Loaded['document']) =>
    document.kind === 'collection'
      ? document.collection.data.filter((row) => row.gone === true)
      : document.kind === 'resource' && document.resource.gone === true
        ? [document.resource]
        : []
  const known = new Set(gone(before.document).map(changeKey))
  return gone(after)
    .filter((resource) => !known.has(changeKey(resource)))
    .map(({ type, id }) => `${type ?? ''} ${id ?? ''}`)
}

function removedText(names: readonly string[]): string {
  return names.length === 1
    ? `${names[0] ?? ''} was removed.`
    : `${names.length} resources were removed.`
}
