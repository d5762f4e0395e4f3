import { useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from '../../forms/draft'
import { subscribeToAll } from '../../forms/use-draft'
import { usePlace } from '../place'
import { useApi } from '../api-context'
import { addDraft, draftsFor, dropDraft, type HeldDraft } from './draft-shelf'
import { keepDraft } from './kept-drafts'
import type { Plan } from './planning'

/** Typing rests this long, in milliseconds, before it is kept. */
const pause = 400

/** The drafts of one request, one of them shown; several only where the request creates several. */
export interface KeptDrafts {
  /** Never empty; the same list for as long as they are the same drafts. */
  readonly drafts: readonly Draft[]
  readonly shown: HeldDraft
  /** The place of the shown one, counted from 0. */
  readonly index: number
  show(index: number): void
  /** Adds one at the end and shows it. */
  add(copied: Draft | undefined): void
  /** Takes one away, for good. */
  remove(index: number): void
  /** Forgets all: the request was accepted. */
  done(): void
}

/** The drafts of a plan, kept for the tab while they change. */
export function useKeptDrafts(plan: Plan, key: string): KeptDrafts {
  const api = useApi()
  const { schemas } = usePlace()
  const begin = () => ({ key, list: draftsFor(api, key, plan), index: 0 })
  const [held, hold] = useState(begin)
  let now = held
  if (held.key !== key) {
    now = begin()
    hold(now)
  }
  const { list } = now
  const index = Math.min(now.index, list.length - 1)
  const drafts = useMemo(() => list.map(({ draft }) => draft), [list])
  const sent = useRef(false)
  const gone = useRef(new Set<string>())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      if (sent.current) return
      for (const one of list)
        if (!gone.current.has(one.key)) keepDraft(one.key, one.draft, plan, schemas)
    }
    const leave = subscribeToAll(drafts, () => {
      // Whoever goes on after an answer begins something new.
      sent.current = false
      clearTimeout(timer)
      timer = setTimeout(keep, pause)
    })
    window.addEventListener('pagehide', keep)
    return () => {
      leave()
      window.removeEventListener('pagehide', keep)
      if (timer === undefined) return
      clearTimeout(timer)
      keep()
    }
  }, [list, drafts, plan, schemas])

  return {
    drafts,
    // There is always one: the list is never made empty.
    shown: list[index] as HeldDraft,
    index,
    show: (next) => hold({ ...now, index: next }),
    add(copied) {
      const added = addDraft(api, key, plan, list, copied)
      gone.current.delete(added.key)
      keepDraft(added.key, added.draft, plan, schemas)
      hold({ key, list: [...list, added], index: list.length })
    },
    remove(at) {
      const unwanted = list[at]
      if (unwanted === undefined || list.length === 1) return
      gone.current.add(unwanted.key)
      dropDraft(api, unwanted.key)
      const left = list.filter((one) => one !== unwanted)
      hold({ key, list: left, index: at < index ? index - 1 : Math.min(index, left.length - 1) })
    },
    done() {
      sent.current = true
      for (const one of list) dropDraft(api, one.key)
    },
  }
}
