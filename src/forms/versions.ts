/** A semantic version (semver.org), with or without a leading v. */
export const versionSyntax =
  /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/

type Version = readonly [major: number, minor: number, patch: number, pre: readonly string[]]

/** Whether a version lies in a range such as `>=1.2 <2 || ^3.1`; true for what cannot be read, since it only warns. */
export function satisfies(version: string, range: string): boolean {
  const parsed = parseVersion(version)
  if (parsed === undefined) return true
  return range.split('||').some((part) => {
    const bounds = readBounds(part)
    return bounds === undefined || bounds.every((bound) => bound(parsed))
  })
}

type Bound = (version: Version) => boolean

function readBounds(part: string): Bound[] | undefined {
  const hyphen = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(part)
  const text = hyphen === null ? part : `>=${hyphen[1]} <=${hyphen[2]}`
  const tokens = text
    .trim()
    .replace(/([<>=~^]+)\s+/g, '$1')
    .split(/[\s,]+/)
  const bounds: Bound[] = []
  for (const token of tokens) {
    const match =
      /^([<>]=?|=|~>?|\^)?v?(\d+|[xX*])?(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(
        token,
      )
    if (match === null) return undefined
    const numbers = [match[2], match[3], match[4]].map((digits) =>
      digits === undefined || /[xX*]/.test(digits) ? undefined : Number(digits),
    )
    bounds.push(...boundsOf(match[1] ?? '', numbers, match[5]?.split('.') ?? []))
  }
  return bounds
}

function boundsOf(operator: string, numbers: (number | undefined)[], pre: string[]): Bound[] {
  const [major, minor, patch] = numbers
  if (major === undefined) return []
  const low: Version = [major, minor ?? 0, patch ?? 0, pre]
  // The first version beyond all that the given numbers leave open: 1.2 ends at 1.3, 1 at 2.
  const beyond: Version =
    minor === undefined ? [major + 1, 0, 0, ['0']] : [major, minor + 1, 0, ['0']]
  const whole = minor !== undefined && patch !== undefined
  const from: Bound = (version) => compare(version, low) >= 0
  const below =
    (end: Version): Bound =>
    (version) =>
      compare(version, end) < 0
  switch (operator) {
    case '>':
      return [
        whole ? (version) => compare(version, low) > 0 : (version) => compare(version, beyond) >= 0,
      ]
    case '>=':
      return [from]
    case '<':
      return [below(low)]
    case '<=':
      return [whole ? (version) => compare(version, low) <= 0 : below(beyond)]
    case '~':
    case '~>':
      return [from, below(beyond)]
    case '^':
      if (major > 0 || minor === undefined) return [from, below([major + 1, 0, 0, ['0']])]
      if (minor > 0 || patch === undefined) return [from, below([0, minor + 1, 0, ['0']])]
      return [from, below([0, 0, patch + 1, ['0']])]
    default:
      return whole ? [(version) => compare(version, low) === 0] : [from, below(beyond)]
  }
}

function parseVersion(text: string): Version | undefined {
  const match = versionSyntax.exec(text)
  if (match === null) return undefined
  return [Number(match[1]), Number(match[2]), Number(match[3]), match[4]?.split('.') ?? []]
}

function compare(a: Version, b: Version): number {
  for (const part of [0, 1, 2] as const) if (a[part] !== b[part]) return a[part] - b[part]
  return comparePre(a[3], b[3])
}

function comparePre(a: readonly string[], b: readonly string[]): number {
  // A version without a pre-release part comes after all of those with one.
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left, right] = [a[index], b[index]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    if (left === right) continue
    const [leftIsNumber, rightIsNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)]
    if (leftIsNumber && rightIsNumber) return Number(left) - Number(right)
    if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1
    return left < right ? -1 : 1
  }
  return 0
}
