import { useLayoutEffect, useRef, type RefObject } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { firstScroll, innerOf, type Position } from './first-place'

const top: Position = { page: 0, inner: 0 }

/** Going somewhere starts at its top; going back or forward finds the place as it was left, once its data is there. */
export function useScrollMemory(page: RefObject<HTMLElement | null>, ready: boolean): void {
  const { key, pathname, search } = useLocation()
  const how = useNavigationType()
  const memory = useRef(new Map<string, Position>())
  /** Where to scroll once the data of the place is there. */
  const due = useRef<Position>(undefined)
  useLayoutEffect(() => {
    due.current ??= firstScroll()
  }, [])
  const place = pathname + search
  const lastPlace = useRef(place)

  useLayoutEffect(() => {
    const element = page.current
    if (element === null) return
    const remember = () =>
      memory.current.set(key, { page: element.scrollTop, inner: innerOf(element)?.scrollTop ?? 0 })
    // Scrolling of a table inside does not bubble, but can be caught on its way down.
    const options = { passive: true, capture: true }
    element.addEventListener('scroll', remember, options)
    return () => element.removeEventListener('scroll', remember, options)
  }, [page, key])

  useLayoutEffect(() => {
    // Opening and closing a dialog changes the address, not the place.
    if (lastPlace.current !== place) {
      lastPlace.current = place
      due.current = how === NavigationType.Pop ? (memory.current.get(key) ?? top) : top
    }
    if (!ready || due.current === undefined || page.current === null) return
    page.current.scrollTo(0, due.current.page)
    innerOf(page.current)?.scrollTo(0, due.current.inner)
    due.current = undefined
  }, [page, ready, key, how, place])
}
