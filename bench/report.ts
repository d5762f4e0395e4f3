/** One measured thing, beside the floor and, where there is one, a peer. */
export interface Line {
  readonly what: string
  readonly unit: 'ms' | 'MB' | 'KiB' | ''
  readonly floor?: number | undefined
  readonly ours: number
  /** The same in the API's own pages. */
  readonly dropIn?: number | undefined
  readonly peer?: number | undefined
  /** In words, and whether it was met. */
  readonly goal?: { readonly text: string; readonly met: boolean } | undefined
}

/** The lines as a Markdown table, with the ratio to the floor. */
export function tableOf(lines: readonly Line[], hasPeer: boolean): string {
  const head = [
    '',
    'floor',
    'API UI',
    'ratio',
    'drop-in',
    'ratio',
    ...(hasPeer ? ['peer', 'ratio'] : []),
    'goal',
  ]
  const rows = lines.map(({ what, unit, floor, ours, dropIn, peer, goal }) => [
    what,
    written(floor, unit),
    written(ours, unit),
    ratio(ours, floor),
    written(dropIn, unit),
    ratio(dropIn, floor),
    ...(hasPeer ? [written(peer, unit), ratio(peer, floor)] : []),
    goal === undefined ? '' : `${goal.text}: ${goal.met ? 'met' : '**not met**'}`,
  ])
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function written(value: number | undefined, unit: Line['unit']): string {
  if (value === undefined) return '–'
  const digits = value < 10 && unit !== '' ? 1 : 0
  return `${value.toFixed(digits)} ${unit}`.trim()
}

function ratio(value: number | undefined, floor: number | undefined): string {
  return value === undefined || floor === undefined ? '' : (value / floor).toFixed(2)
}

/** The middle value; of an even number the lower middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}
