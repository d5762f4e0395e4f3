type Version = readonly [number, number, number, string]

const versionText = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/
const partialText = /^v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?$/

/** True for a semantic version such as 1.2.3 or 2.0.0-rc.1. */
export function isVersion(text: string): boolean {
  return versionText.test(text)
}

/** True when the version lies in a semver range: comparators, `~`, `^`, `1.x`, hyphens and `||`. */
export function satisfiesRange(version: string, range: string): boolean {
  const parsed = readVersion(version)
  if (!parsed) return false
  return range.split('||').some((part) =>
    comparators(part.trim()).every(([operator, bound]) => {
      const order = compareVersions(parsed, bound)
      if (operator === '<') return order < 0
      if (operator === '<=') return order <= 0
      if (operator === '>') return order > 0
      return operator === '>=' ? order >= 0 : order === 0
    }),
  )
}

function comparators(part: string): [string, Version][] {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(part)
  if (hyphen?.[1] && hyphen[2]) return [...simple('>=', hyphen[1]), ...simple('<=', hyphen[2])]
  const words = part.replace(/([<>=~^]+)\s+/g, '$1').split(/\s+/)
  return words.filter(Boolean).flatMap((word) => {
    const [, operator = '', text = ''] = /^([<>=~^]*)(.*)$/.exec(word) ?? []
    return simple(operator, text)
  })
}

function simple(operator: string, text: string): [string, Version][] {
  const match = partialText.exec(text)
  if (!match) return []
  const digits = [match[1], match[2], match[3]].map((d) => (d && /\d/.test(d) ? Number(d) : null))
  const known = digits.findIndex((d) => d === null)
  const precision = known === -1 ? 3 : known
  if (precision === 0) return []
  const low: Version = [digits[0] ?? 0, digits[1] ?? 0, digits[2] ?? 0, match[4] ?? '']
  if (operator === '^')
    return [
      ['>=', low],
      ['<', above(low, caretPlace(low))],
    ]
  if (operator === '~')
    return [
      ['>=', low],
      ['<', above(low, Math.min(precision - 1, 1))],
    ]
  const high = above(low, precision - 1)
  if (precision === 3) return [[operator === '' ? '=' : operator, low]]
  if (operator === '>') return [['>=', high]]
  if (operator === '<=') return [['<', high]]
  if (operator === '<' || operator === '>=') return [[operator, low]]
  return [
    ['>=', low],
    ['<', high],
  ]
}

function caretPlace([major, minor]: Version): number {
  if (major > 0) return 0
  return minor > 0 ? 1 : 2
}

function above([major, minor, patch]: Version, place: number): Version {
  if (place === 0) return [major + 1, 0, 0, '']
  return place === 1 ? [major, minor + 1, 0, ''] : [major, minor, patch + 1, '']
}

function readVersion(text: string): Version | null {
  const match = versionText.exec(text)
  return match ? [Number(match[1]), Number(match[2]), Number(match[3]), match[4] ?? ''] : null
}

function compareVersions(a: Version, b: Version): number {
  for (const place of [0, 1, 2] as const) if (a[place] !== b[place]) return a[place] - b[place]
  if (a[3] === b[3]) return 0
  if (a[3] === '' || b[3] === '') return a[3] === '' ? 1 : -1
  return a[3].localeCompare(b[3], 'en', { numeric: true })
}
