/** One line of a difference; `same` lines stand around changes, `gap` for those left out between. */
export interface DiffLine {
  readonly kind: 'same' | 'old' | 'new' | 'gap'
  readonly text: string
}

/** Beyond this many lines on either side, what is between the first and last change is shown as replaced whole. */
const mostLines = 600

/** What changed between two texts, line by line, with one line around each change. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end))
  const same = (text: string): DiffLine => ({ kind: 'same', text })
  return withGaps([
    ...old.slice(0, start).map(same),
    ...middle,
    ...old.slice(old.length - end).map(same),
  ])
}

/** The longest common lines of two lists stay; the table is filled from the end. */
function between(old: readonly string[], now: readonly string[]): DiffLine[] {
  const out = old.map((text): DiffLine => ({ kind: 'old', text }))
  const come = now.map((text): DiffLine => ({ kind: 'new', text }))
  if (old.length > mostLines || now.length > mostLines) return [...out, ...come]
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      lines.push({ kind: 'same', text: old[i] ?? '' })
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) lines.push(...out.slice(i, ++i))
    else lines.push(...come.slice(j, ++j))
  }
  return [...lines, ...out.slice(i), ...come.slice(j)]
}

function withGaps(lines: readonly DiffLine[]): DiffLine[] {
  const near = lines.map((_, index) =>
    [index - 1, index, index + 1].some((at) => (lines[at]?.kind ?? 'same') !== 'same'),
  )
  return lines.flatMap((line, index) => {
    if (near[index]) return [line]
    return near[index - 1] === true || index === 0 ? [{ kind: 'gap', text: '…' }] : []
  })
}
