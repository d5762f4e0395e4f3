import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../forms/draft'
import { usePlace } from '../place'
import { useApi } from '../api-context'
import { draftFor, dropDraft, type HeldDraft } from './draft-shelf'
import { keepDraft } from './kept-drafts'
import type { Plan } from './planning'

/** Typing rests this long, in milliseconds, before it is kept. */
const pause = 400

/** The draft of a plan, kept for the tab while it changes; `done` forgets it. */
export function useKeptDraft(plan: Plan, key: string): HeldDraft & { done: () => void } {
  const api = useApi()
  const { schemas } = usePlace()
  const [held, hold] = useState(() => ({ key, ...draftFor(api, key, plan) }))
  let now = held
  if (held.key !== key) {
    now = { key, ...draftFor(api, key, plan) }
    hold(now)
  }
  const { draft } = now
  const sent = useRef<Draft>(undefined)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      if (sent.current !== draft) keepDraft(key, draft, plan, schemas)
    }
    const leave = draft.subscribe(() => {
      // Whoever goes on after an answer begins something new.
      sent.current = undefined
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
  }, [draft, key, plan, schemas])
  return {
    ...now,
    done() {
      sent.current = draft
      dropDraft(api, key)
    },
  }
}
