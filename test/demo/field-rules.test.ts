import { describe, expect, it } from 'vitest'
import { hasCharacter, readCharacters } from '../../demo/schema/characters'
import { readFieldType } from '../../demo/schema/field-type'
import { isVersion, satisfiesRange } from '../../demo/schema/version-range'

describe('the rules of fields', () => {
  it('read nested types, and those of other servers', () => {
    expect(readFieldType('map[array[reference[host]]]')).toEqual({
      kind: 'map',
      of: { kind: 'array', of: { kind: 'reference', to: 'host' } },
    })
    expect(readFieldType('reference[/v3/schemas/cluster]')).toEqual({
      kind: 'reference',
      to: 'cluster',
    })
    expect(readFieldType('launchConfig')).toEqual({ kind: 'embedded', schema: 'launchConfig' })
    expect(readFieldType('array[')).toEqual({ kind: 'embedded', schema: 'array[' })
  })

  it('read characters as between the brackets of a regular expression', () => {
    const matches = (ranges: string, text: string) =>
      [...text].filter((c) => hasCharacter(readCharacters(ranges), c)).join('')
    expect(matches('a-zA-Z0-9_.-', 'aZ5_.- ä/')).toBe('aZ5_.-')
    expect(matches('\\u0000-\\u0020', 'a b\tc')).toBe(' \t')
    expect(matches('-a', '-ab')).toBe('-a')
    expect(matches('\\-\\\\', '-\\a')).toBe('-\\')
  })

  it('know semantic versions and their ranges', () => {
    expect(['1.2.3', 'v1.2.3', '1.2.3-rc.1', '1.2', '1.2.3.4', ''].map(isVersion)).toEqual([
      ...[true, true, true, false, false, false],
    ])
    const inside: [string, string][] = [
      ['1.2.3', '>=1.0.0 <2.0.0'],
      ['1.2.3', '^1.2.0'],
      ['1.2.3', '~1.2'],
      ['1.2.3', '1.x || >=2.5.0'],
      ['2.6.0', '1.x || >=2.5.0'],
      ['1.5.0', '1.2.3 - 1.8'],
      ['0.0.3', '^0.0.3'],
      ['7.0.0', '*'],
      ['1.0.0-rc.2', '>1.0.0-rc.1'],
      ['1.0.0', '>= 1.0.0'],
    ]
    for (const [version, range] of inside)
      expect([version, range, satisfiesRange(version, range)]).toEqual([version, range, true])
    const outside: [string, string][] = [
      ['2.0.0', '^1.2.0'],
      ['1.3.0', '~1.2.0'],
      ['0.0.4', '^0.0.3'],
      ['1.0.0-rc.1', '>=1.0.0'],
      ['2.0.0', '1.x'],
      ['new', '*'],
    ]
    for (const [version, range] of outside)
      expect([version, range, satisfiesRange(version, range)]).toEqual([version, range, false])
  })
})
