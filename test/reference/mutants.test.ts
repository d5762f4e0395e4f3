import { expect, test } from 'vitest'
import { parseJson } from '../../src/json/parse'
import { stringifyJson } from '../../src/json/stringify'
import { compareSchemas } from '../../src/reference/compare/compare'
import { comparisonJson, comparisonMarkdown } from '../../src/reference/compare/export-comparison'
import { referenceFormats } from '../../src/reference/formats'
import { graphOf } from '../../src/reference/graph'
import { layoutOf } from '../../src/reference/graph-layout'
import { referenceOf } from '../../src/reference/reference'
import { readSchemas } from '../../src/schema/schema-set'
import { mutants } from '../trust/mutate'
import { demoSchemas } from './demo-schemas'
import { hostileSchemas } from './hostile'

test('whatever was tampered with in schemas, the reference of them is written, drawn and compared', async () => {
  const whole = await demoSchemas()
  const few = new Set(['container', 'instanceStop', 'launchConfig', 'registry'])
  const data = whole.all.filter(({ id }) => few.has(id)).map(({ raw }) => raw)
  for (const { text, what } of mutants(stringifyJson({ data }), 60, 8)) {
    let schemas
    try {
      schemas = readSchemas(parseJson(text))
    } catch {
      // What is no JSON never comes this far.
      continue
    }
    const reference = referenceOf(schemas)
    try {
      for (const { write } of referenceFormats) write(reference)
      layoutOf(graphOf(reference, new Set(['embeds', 'references'])))
      for (const other of [whole, hostileSchemas]) {
        const changes = compareSchemas(schemas, other)
        comparisonMarkdown({ before: 'a', after: 'b', changes })
        comparisonJson({ before: 'a', after: 'b', changes })
      }
    } catch (error) {
      throw new Error(what, { cause: error })
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([])
})
