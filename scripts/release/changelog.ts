const unreleased = '## Unreleased'

/** The changelog with what was unreleased under a version and its day (YYYY-MM-DD). Throws when nothing is unreleased. */
export function released(changelog: string, version: string, day: string): string {
  if (notesOf(changelog, 'Unreleased') === '')
    throw new Error('CHANGELOG.md has nothing under "Unreleased"')
  return changelog.replace(unreleased, `${unreleased}\n\n## ${version} – ${day}`)
}

/** What stands under a version's heading, without it; empty where there is none. */
export function notesOf(changelog: string, version: string): string {
  const lines = changelog.split('\n')
  const start = lines.findIndex(
    (line) => line === `## ${version}` || line.startsWith(`## ${version} `),
  )
  if (start < 0) return ''
  const end = lines.findIndex((line, at) => at > start && line.startsWith('## '))
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .join('\n')
    .trim()
}

/** Whether a version may follow another: both of three numbers, with an optional suffix, and greater. */
export function follows(version: string, before: string): boolean {
  const [next, last] = [parts(version), parts(before)]
  if (next === undefined || last === undefined) return false
  const at = [0, 1, 2].find((at) => next.numbers[at] !== last.numbers[at])
  if (at !== undefined) return (next.numbers[at] ?? 0) > (last.numbers[at] ?? 0)
  return last.suffix !== '' && (next.suffix === '' || next.suffix > last.suffix)
}

function parts(version: string): { numbers: number[]; suffix: string } | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9a-z.-]+))?$/.exec(version)
  if (found === null) return undefined
  return { numbers: found.slice(1, 4).map(Number), suffix: found[4] ?? '' }
}
