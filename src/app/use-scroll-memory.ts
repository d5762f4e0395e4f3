import { useLayoutEffect, useRef, type RefObject } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/** How far each visited place was scrolled, by the key of its history entry. */
type Memory = Map<string, number>

/** Going somewhere starts at its top; going back or forward finds the place as it was left, once its data is there. */
export function useScrollMemory(scroller: RefObject<HTMLElement | null>, ready: boolean): void {
  const { key, pathname, search } = useLocation()
  const how = useNavigationType()
  const memory = useRef<Memory>(new Map())
  const restored = useRef('')
  const place = pathname + search
  const lastPlace = useRef(place)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const remember = () => memory.current.set(key, element.scrollTop)
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [scroller, key])

  useLayoutEffect(() => {
    if (!ready || restored.current === key) return
    restored.current = key
    // Opening and closing a dialog changes the address, not the place.
    const moved = lastPlace.current !== place
    lastPlace.current = place
    if (moved)
      scroller.current?.scrollTo(0, how === NavigationType.Pop ? (memory.current.get(key) ?? 0) : 0)
  }, [scroller, ready, key, how, place])
}
