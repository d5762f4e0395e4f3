import { readFile } from 'node:fs/promises'

interface Figure {
  name: string
  tried: number
  wrong: number
}

/** Sums up what tests wrote into the file that FIGURES named; no file is no figures. */
export async function readFigures(path: string): Promise<Figure[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const sums = new Map<string, Figure>()
  for (const line of text.split('\n').filter(Boolean)) {
    const one = JSON.parse(line) as Figure
    const sum = sums.get(one.name)
    if (sum === undefined) sums.set(one.name, one)
    else Object.assign(sum, { tried: sum.tried + one.tried, wrong: sum.wrong + one.wrong })
  }
  return [...sums.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

/** One line each, such as `10,000  replies tampered with and read, 0 of them wrong`. */
export function figureLines(figures: readonly Figure[]): string {
  return figures
    .map(
      ({ name, tried, wrong }) =>
        `${tried.toLocaleString('en-US').padStart(8)}  ${name}: ${wrong} wrong`,
    )
    .join('\n')
}
