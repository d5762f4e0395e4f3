import { useEffect, useState } from 'react'
import type { ReferenceOption, ReferenceSource } from './reference-source'

interface Lookup {
  readonly options: readonly ReferenceOption[]
  /** A line for the end of the list. */
  readonly status: string | undefined
  /** Why the look-up failed, as a sentence. */
  readonly failed: string | undefined
}

interface Loaded {
  readonly search: string
  readonly options: readonly ReferenceOption[]
  readonly partial: boolean
}

/** More options than this are for searching, not for looking through. */
const most = 200

/** Typing rests this long, in milliseconds, before the server is asked. */
const pause = 200

/**
 * The options of a reference while its list is open. A list that came whole is searched here, one that is
 * partial by the server. Without a source, there is nothing to choose from and ids are typed.
 */
export function useReferenceOptions(
  source: ReferenceSource | undefined,
  target: string | undefined,
  referenceCollection: string | undefined,
  search: string,
  open: boolean,
): Lookup {
  const [loaded, setLoaded] = useState<Loaded | undefined>()
  const [failed, setFailed] = useState<string | undefined>()
  const answered =
    loaded !== undefined &&
    (loaded.search === search || (!loaded.partial && search.startsWith(loaded.search)))

  useEffect(() => {
    if (!open || answered || source === undefined) return
    const control = new AbortController()
    const ask = async () => {
      try {
        const found = await source.options({ target, referenceCollection }, search, control.signal)
        if (control.signal.aborted) return
        setLoaded({ search, ...found })
        setFailed(undefined)
      } catch (error) {
        if (!control.signal.aborted) setFailed(sentenceOf(error))
      }
    }
    const timer = setTimeout(() => void ask(), search === '' ? 0 : pause)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [source, target, referenceCollection, search, open, answered])

  const matching = (loaded?.options ?? []).filter((option) => matches(option, search))
  const options = matching.slice(0, most)
  return { options, status: statusOf(), failed }

  function statusOf(): string | undefined {
    if (source === undefined) return 'Type an id'
    if (!answered) return failed ?? 'Looking …'
    if (options.length === 0) return search === '' ? 'There are none' : `None matches “${search}”`
    return loaded.partial || matching.length > most
      ? 'There are more; type to narrow them down'
      : undefined
  }
}

function matches({ id, name }: ReferenceOption, search: string): boolean {
  const wanted = search.toLowerCase()
  return id.toLowerCase().includes(wanted) || (name?.toLowerCase().includes(wanted) ?? false)
}

function sentenceOf(error: unknown): string {
  const message =
    error instanceof Error && error.message !== '' ? error.message : 'The look-up failed'
  return /[.!?]$/.test(message) ? message : `${message}.`
}
