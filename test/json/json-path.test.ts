import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJson, isPlainPath, readJsonPath } from '../../src/json/json-path'
import type { JsonValue } from '../../src/json/value'
import { json } from '../forms/form-schemas'

const node = json({
  metadata: { name: 'n1', annotations: { 'a.b/c': 'dotted' } },
  spec: { images: [{ names: ['x', 'y'] }, { names: ['z'] }], size: 3, ['__proto__']: 'own' },
  status: {
    conditions: [
      { type: 'Ready', status: 'True', count: 1 },
      { type: 'Disk', status: 'False', count: 2, ok: true },
    ],
  },
})

function found(path: string): JsonValue | undefined {
  const steps = readJsonPath(path)
  return steps && findJson(node, steps)
}

describe('A JSONPath of Kubernetes', () => {
  test.each<[string, unknown]>([
    ['.metadata.name', 'n1'],
    ['$.metadata.name', 'n1'],
    ['{.metadata.name}', 'n1'],
    ['$[\'metadata\']["name"]', 'n1'],
    [String.raw`.metadata.annotations.a\.b/c`, 'dotted'],
    [".metadata.annotations['a.b/c']", 'dotted'],
    ['.status.conditions[0].type', 'Ready'],
    ['.status.conditions[-1].type', 'Disk'],
    ['.status.conditions[7].type', undefined],
    ['.status.conditions[?(@.type=="Ready")].status', 'True'],
    ["$.status.conditions[?( @.type == 'Disk' )].status", 'False'],
    ['.status.conditions[?(@.type!="Ready")].type', 'Disk'],
    ['.status.conditions[?(@.count==2)].type', 'Disk'],
    ['.status.conditions[?(@.ok==true)].type', 'Disk'],
    ['.status.conditions[?(@.type=="None")].status', undefined],
    ['.status.conditions[*].type', ['Ready', 'Disk']],
    ['.spec.images[*].names[*]', ['x', 'y', 'z']],
    ['.spec.images[*].names[0]', ['x', 'z']],
    ['.metadata.*', ['n1', { 'a.b/c': 'dotted' }]],
    ['.metadata.constructor', undefined],
    ['.metadata.length', undefined],
    ['.metadata.name.length', undefined],
  ])('%s leads to what it says', (path, value) => {
    expect(readJsonPath(path)).toBeDefined()
    expect(found(path)).toEqual(value)
  })

  test.each([
    ...['', '$', 'metadata', '..name', '.a..b', '.a[', '.a[]', '.a[0:2]', '.a[-1:]', '.a[1,2]'],
    ...['.a[?(@.b)]', '.a[?(@.b>1)]', '.a[?(@.b==c)]', '.a[?(@.b=="x" && @.c=="y")]'],
    ...['.a[?(@.b[*]=="x")]', '{range .a}{.b}{end}', '.a b', `.${'a'.repeat(2000)}`, '.a()'],
  ])('is left alone where it says more: %s', (path) => {
    expect(readJsonPath(path)).toBeUndefined()
  })

  test('is known to lead to one place only, or not', () => {
    expect(isPlainPath(readJsonPath('.a[0].b') ?? [{ all: true }])).toBe(true)
    expect(isPlainPath(readJsonPath('.a[-1]') ?? [])).toBe(false)
    expect(isPlainPath(readJsonPath('.a[*]') ?? [])).toBe(false)
  })

  test('never throws and takes no time, whatever it is', () => {
    const piece = fc.constantFrom(
      ...['.', '[', ']', '?(', ')', '@', '==', '"', "'", '\\', '*', '$', 'a', '0', '-1', ' ', '{'],
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(text, (path) => {
        const steps = readJsonPath(path)
        if (steps !== undefined) findJson(node, steps)
      }),
      { numRuns: 2000 },
    )
    expect(readJsonPath(`.a[?(@${'.b'.repeat(400)}`)).toBeUndefined()
  })
})
