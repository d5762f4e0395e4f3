import { describe, expect, test } from 'vitest'
import { follows, notesOf, released } from '../../scripts/release/changelog'

const changelog = `# Changelog

## Unreleased

### Added

- A thing.

## 0.1.0 – 2026-01-02

- The first.
`

describe('A release', () => {
  test('puts what was unreleased under its version and day, and leaves room for the next', () => {
    const next = released(changelog, '0.2.0', '2026-02-03')
    expect(next).toContain(
      '## Unreleased\n\n## 0.2.0 – 2026-02-03\n\n### Added\n\n- A thing.\n\n## 0.1.0',
    )
    expect(notesOf(next, '0.2.0')).toBe('### Added\n\n- A thing.')
    expect(notesOf(next, 'Unreleased')).toBe('')
  })

  test('is refused where nothing is unreleased', () => {
    const next = released(changelog, '0.2.0', '2026-02-03')
    expect(() => released(next, '0.3.0', '2026-02-04')).toThrow(/nothing under/)
  })

  test('has no notes but its own', () => {
    expect(notesOf(changelog, '0.1.0')).toBe('- The first.')
    expect(notesOf(changelog, '0.1')).toBe('')
    expect(notesOf(changelog, '9.9.9')).toBe('')
  })

  test.each([
    ['0.2.0', '0.1.9', true],
    ['0.10.0', '0.9.0', true],
    ['1.0.0', '1.0.0-rc.1', true],
    ['1.0.0-rc.2', '1.0.0-rc.1', true],
    ['1.0.0-rc.1', '1.0.0', false],
    ['0.1.0', '0.1.0', false],
    ['0.0.9', '0.1.0', false],
    ['v1.0.0', '0.1.0', false],
    ['1.0', '0.1.0', false],
  ])('%s after %s: %s', (version, before, may) => {
    expect(follows(version, before)).toBe(may)
  })
})
