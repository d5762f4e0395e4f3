const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** How long ago or ahead a time is, in one unit, e.g. "3 days ago". Both in ms since 1970. */
export function relativeTime(time: number, now: number): string {
  const seconds = (time - now) / 1000
  for (const [unit, length] of units)
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit)
  return Math.abs(seconds) < 10 ? 'just now' : relative.format(Math.trunc(seconds), 'second')
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
