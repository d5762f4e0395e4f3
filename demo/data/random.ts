/** A source of numbers that gives the same ones for the same key, so that the demo looks alike every time. */
export interface Random {
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number
  /** One of the given. */
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
}

/** Makes a source for a key. */
export function randomFor(key: string): Random {
  let state = 0x811c9dc5
  for (let i = 0; i < key.length; i++) state = Math.imul(state ^ key.charCodeAt(i), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  const below = (n: number) => (n <= 0 ? 0 : next() % n)
  return { below, pick: (choices) => choices[below(choices.length)] ?? choices[0] }
}

/** A uuid of version 4 that only depends on the key. */
export function uuidFor(key: string): string {
  const random = randomFor(`uuid ${key}`)
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('')
  const variant = (8 + random.below(4)).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}
