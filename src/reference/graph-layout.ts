import type { Graph } from './graph'

/** Where a type's box stands: its middle and its size, in pixels of the picture at full size. */
export interface Box {
  x: number
  y: number
  readonly width: number
  readonly height: number
}

const height = 24
const rounds = 220
/** How far connected types want to be from each other. */
const reach = 130
const repulsion = 9000
/** Beyond this, types leave each other alone. */
const sight = 700

/**
 * Places the types so that those that belong together stand together and no box lies on another. The same graph always
 * gives the same picture. What is connected to nothing stands below in rows.
 */
export function layoutOf({ types, edges, neighbours }: Graph): Box[] {
  const boxes: Box[] = types.map(({ id }, index) => {
    // A spiral, the turns of which never meet.
    const turn = index * 2.399963
    const far = 40 * Math.sqrt(index + 1)
    const width = Math.min(id.length, longestName) * 7.2 + 18
    return { x: far * Math.cos(turn), y: far * Math.sin(turn), width, height }
  })
  const connected = boxes.filter((_, index) => (neighbours[index]?.size ?? 0) > 0)
  const pulls = edges.flatMap(({ from, to }) => {
    const [a, b] = [boxes[from], boxes[to]]
    const least = Math.min(neighbours[from]?.size ?? 1, neighbours[to]?.size ?? 1)
    // Whoever has many neighbours is held by none of them: else all would end up in one heap.
    return a === undefined || b === undefined ? [] : [{ a, b, strength: 1 / least }]
  })
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds
    pushApart(connected, heat)
    for (const { a, b, strength } of pulls) {
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const distance = Math.hypot(dx, dy) || 1
      const by = ((distance - reach) / distance) * strength * 0.25 * heat
      a.x += dx * by
      a.y += dy * by
      b.x -= dx * by
      b.y -= dy * by
    }
    for (const box of connected) {
      box.x *= 1 - 0.012 * heat
      box.y *= 1 - 0.024 * heat
    }
  }
  // Screens are wider than they are high.
  for (const box of connected) box.x *= 1.7
  separate(connected)
  const alone = boxes.filter((box) => !connected.includes(box))
  standInRows(alone, connected)
  return boxes
}

/** Names longer than this are cut in the picture. */
export const longestName = 30

function pushApart(boxes: readonly Box[], heat: number): void {
  for (const [index, a] of boxes.entries())
    for (let other = index + 1; other < boxes.length; other++) {
      const b = boxes[other]
      if (b === undefined) continue
      const [dx, dy] = [b.x - a.x, b.y - a.y]
      const square = Math.max(dx * dx + dy * dy, 25)
      if (square > sight * sight) continue
      const by = Math.min((repulsion / square) * heat, 40) / Math.sqrt(square)
      a.x -= dx * by
      a.y -= dy * by
      b.x += dx * by
      b.y += dy * by
    }
}

const gap = 10

/** Moves boxes that lie on each other apart, along the shorter way. */
function separate(boxes: readonly Box[]): void {
  for (let pass = 0; pass < 60; pass++) {
    let moved = false
    for (const [index, a] of boxes.entries())
      for (let other = index + 1; other < boxes.length; other++) {
        const b = boxes[other]
        if (b === undefined) continue
        const overX = (a.width + b.width) / 2 + gap - Math.abs(b.x - a.x)
        const overY = (a.height + b.height) / 2 + gap - Math.abs(b.y - a.y)
        if (overX <= 0 || overY <= 0) continue
        moved = true
        if (overX < overY) shift(a, b, 'x', overX)
        else shift(a, b, 'y', overY)
      }
    if (!moved) return
  }
  settle(boxes)
}

/** Lets what still lies on another go to the nearest free place, from the middle outwards. */
function settle(boxes: readonly Box[]): void {
  const placed: Box[] = []
  const byDistance = boxes.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
  for (const box of byDistance) {
    const { x, y } = box
    for (let step = 0; placed.some((other) => overlap(box, other)); step++) {
      const turn = step * 2.399963
      box.x = x + 12 * Math.sqrt(step) * Math.cos(turn)
      box.y = y + 12 * Math.sqrt(step) * Math.sin(turn)
    }
    placed.push(box)
  }
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(b.x - a.x) < (a.width + b.width) / 2 + 4 &&
    Math.abs(b.y - a.y) < (a.height + b.height) / 2 + 4
  )
}

function shift(a: Box, b: Box, axis: 'x' | 'y', over: number): void {
  const by = (over / 2 + 0.1) * (b[axis] >= a[axis] ? 1 : -1)
  a[axis] -= by
  b[axis] += by
}

function standInRows(alone: readonly Box[], above: readonly Box[]): void {
  const left = Math.min(-400, ...above.map(({ x, width }) => x - width / 2))
  const right = Math.max(400, ...above.map(({ x, width }) => x + width / 2))
  let x = left
  let y = Math.max(0, ...above.map((box) => box.y)) + 3 * height
  for (const box of alone) {
    if (x + box.width > right && x > left) {
      x = left
      y += height + gap
    }
    box.x = x + box.width / 2
    box.y = y
    x += box.width + gap
  }
}

/** The rectangle around boxes. */
export function boundsOf(boxes: readonly Box[]): {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
} {
  const x = Math.min(...boxes.map((box) => box.x - box.width / 2))
  const y = Math.min(...boxes.map((box) => box.y - box.height / 2))
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2))
  return boxes.length === 0
    ? { x: 0, y: 0, width: 1, height: 1 }
    : { x, y, width: right - x, height: bottom - y }
}

/** The box next to one in a direction, for arrow keys: the nearest, with what lies aside counting double. */
export function nextBox(
  boxes: readonly Box[],
  from: number,
  direction: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): number | undefined {
  const start = boxes[from]
  if (start === undefined) return undefined
  let best: { index: number; cost: number } | undefined
  for (const [index, box] of boxes.entries()) {
    const [dx, dy] = [box.x - start.x, box.y - start.y]
    const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight'
    const sign = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1
    const ahead = (isAcross ? dx : dy) * sign
    const aside = Math.abs(isAcross ? dy : dx)
    if (ahead <= 1) continue
    const cost = ahead + 2 * aside
    if (best === undefined || cost < best.cost) best = { index, cost }
  }
  return best?.index
}
