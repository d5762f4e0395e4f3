import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'

/** Which part of a picture is seen: `scale` pixels of the screen for one of the picture, which begins at `x`, `y`. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly scale: number
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const least = 0.05
const most = 3
/** Names in a smaller picture cannot be read. */
const readable = 0.4

/** A picture that can be moved by pointer, and made larger and smaller by wheel and from elsewhere. */
export function useViewport(bounds: Bounds, start: { x: number; y: number } | undefined) {
  const element = useRef<SVGSVGElement>(null)
  const [view, setView] = useState<Viewport>({ x: bounds.x, y: bounds.y, scale: 1 })
  const held = useRef<{ x: number; y: number }>(undefined)
  const way = useRef(0)
  const size = () => element.current?.getBoundingClientRect()

  const fit = useCallback(() => {
    const seen = element.current?.getBoundingClientRect()
    if (seen === undefined || seen.width === 0) return
    const scale = Math.min(seen.width / (bounds.width + 40), seen.height / (bounds.height + 40), 1)
    setView({
      x: bounds.x - (seen.width / scale - bounds.width) / 2,
      y: bounds.y - (seen.height / scale - bounds.height) / 2,
      scale,
    })
  }, [bounds])
  useEffect(() => {
    const seen = element.current?.getBoundingClientRect()
    const scale = seen === undefined ? 1 : seen.width / (bounds.width + 40)
    if (start === undefined || seen === undefined || scale > readable) return fit()
    // What cannot be read says nothing: the beginning is where most comes together.
    setView({
      scale: 0.75,
      x: start.x - seen.width / 0.75 / 2,
      y: start.y - seen.height / 0.75 / 2,
    })
  }, [fit, bounds, start])

  /** Around a point of the screen, or the middle. */
  const zoom = useCallback((by: number, at?: { x: number; y: number }) => {
    const seen = element.current?.getBoundingClientRect()
    if (seen === undefined) return
    const [x, y] =
      at === undefined ? [seen.width / 2, seen.height / 2] : [at.x - seen.x, at.y - seen.y]
    setView((last) => {
      const scale = Math.min(most, Math.max(least, last.scale * by))
      return {
        scale,
        x: last.x + x / last.scale - x / scale,
        y: last.y + y / last.scale - y / scale,
      }
    })
  }, [])

  // React listens to wheels without being able to keep the page from scrolling.
  useEffect(() => {
    const { current } = element
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      zoom(Math.exp(-event.deltaY / 400), event)
    }
    current?.addEventListener('wheel', turn, { passive: false })
    return () => current?.removeEventListener('wheel', turn)
  }, [zoom])

  /** Brings a point of the picture to the middle, large enough to be read. */
  const show = (x: number, y: number) => {
    const seen = size()
    if (seen === undefined) return
    setView((last) => {
      const scale = Math.max(last.scale, 0.8)
      return { scale, x: x - seen.width / scale / 2, y: y - seen.height / scale / 2 }
    })
  }

  const drag = {
    onPointerDown: (event: PointerEvent) => {
      held.current = { x: event.clientX, y: event.clientY }
      way.current = 0
    },
    onPointerMove: (event: PointerEvent) => {
      const last = held.current
      if (last === undefined || event.buttons === 0) return
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y]
      held.current = { x: event.clientX, y: event.clientY }
      way.current += Math.abs(dx) + Math.abs(dy)
      setView((now) => ({ ...now, x: now.x - dx / now.scale, y: now.y - dy / now.scale }))
    },
    onPointerUp: () => {
      held.current = undefined
    },
  }
  /** Whether what looks like a click was the end of a move. */
  const wasMoved = () => way.current > 4
  return { element, view, fit, zoom, show, drag, wasMoved }
}
