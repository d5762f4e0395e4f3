const units: readonly (readonly [string, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** How long ago or ahead a time is, in one unit, e.g. "3 days ago". Both in ms since 1970. */
export function relativeTime(time: number, now: number): string {
  const seconds = (time - now) / 1000
  for (const [unit, length] of units)
    if (Math.abs(seconds) >= length) return inWords(Math.trunc(seconds / length), unit)
  return Math.abs(seconds) < 10 ? 'just now' : inWords(Math.trunc(seconds), 'second')
}

// As Intl.RelativeTimeFormat in English, which takes some ms before it says its first word.
function inWords(count: number, unit: string): string {
  const size = Math.abs(count)
  if (size === 1 && unit === 'day') return count < 0 ? 'yesterday' : 'tomorrow'
  if (size === 1 && (unit === 'month' || unit === 'year'))
    return `${count < 0 ? 'last' : 'next'} ${unit}`
  const words = `${countText(size)} ${unit}${size === 1 ? '' : 's'}`
  return count < 0 ? `${words} ago` : `in ${words}`
}

/** A whole number for people, e.g. "10,000". */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** The exact time in UTC, e.g. "2016-02-11 09:42:07 UTC"; undefined for text that is no ISO-8601 date with a time. */
export function exactTime(text: string): { time: number; label: string } | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined
  const time = Date.parse(text)
  if (Number.isNaN(time)) return undefined
  return { time, label: `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC` }
}

/** A size in bytes for people, e.g. "52 KB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A duration in ms for people, e.g. "34 ms" or "1.2 s". */
export function durationText(ms: number): string {
  return ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** For sorting names without regard to case; a collator of the browser's takes some ms to come. */
export function inOrder(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a < b ? -1 : a > b ? 1 : 0
}
