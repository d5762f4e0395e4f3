/** Frames of a page that were watched for a while. */
export interface Frames {
  readonly count: number
  readonly seconds: number
  /** How many frames of 60 a second are missing. */
  readonly dropped: number
  readonly droppedPart: string
  /** Longer than 50 ms. */
  readonly long: number
  /** In ms. */
  readonly longest: number
}

/** Runs in the page: notes when each frame begins; the returned function ends that and gives the times in ms. */
export function watchFrames(): () => number[] {
  const times: number[] = []
  let request = 0
  const note = (time: number) => {
    times.push(time)
    request = requestAnimationFrame(note)
  }
  request = requestAnimationFrame(note)
  return () => {
    cancelAnimationFrame(request)
    return times
  }
}

/** What the times of frames mean. */
export function framesOf(times: readonly number[]): Frames {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const frame = 1000 / 60
  const missing = gaps.map((gap) => Math.max(0, Math.round(gap / frame) - 1))
  const dropped = missing.reduce((sum, each) => sum + each, 0)
  const all = gaps.length + dropped
  return {
    count: gaps.length,
    seconds: ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000,
    dropped,
    droppedPart: `${((100 * dropped) / Math.max(1, all)).toFixed(1)} %`,
    long: gaps.filter((gap) => gap > 50).length,
    longest: Math.max(0, ...gaps),
  }
}
