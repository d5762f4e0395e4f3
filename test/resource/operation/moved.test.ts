import { expect, test } from 'vitest'
import { Draft } from '../../../src/forms/draft'
import { formFields } from '../../../src/forms/fields'
import { movedSince } from '../../../src/resource/operation/moved'
import { json, schemasOf } from '../../forms/form-schemas'

const schema = schemasOf({
  thing: { name: 'string', port: 'int', note: 'string', state: { type: 'string', update: false } },
}).get('thing')
const fields = schema === undefined ? [] : formFields(schema, 'update', json({}))

test('tells fields that moved under one’s own change from those that can be taken over', () => {
  const draft = new Draft(json({ rev: 1, name: 'a', port: 80, note: 'n', state: 'on' }), 'update')
  draft.set(['name'], 'mine')
  draft.set(['note'], 'same')
  const latest = json({ rev: 2, name: 'theirs', port: 81, note: 'same', state: 'off' })
  expect(movedSince(draft, latest, fields)).toEqual({
    both: [['name']],
    there: ['port', 'note', 'rev'],
  })
  draft.rebase(latest)
  expect(movedSince(draft, latest, fields)).toEqual({ both: [], there: [] })
  expect(draft.touchedNames()).toEqual(['name'])
})

test('goes on from what is there by now, key by key inside of a value that is written whole', () => {
  const draft = new Draft(
    json({ metadata: { v: '1' }, spec: { name: 'a', labels: { x: '1' }, size: 1, gone: 1 } }),
    'update',
  )
  draft.set(['spec', 'labels', 'y'], 'mine')
  draft.set(['spec', 'name'], 'mine')
  draft.set(['spec', 'gone'], undefined)
  const latest = json({
    metadata: { v: '2' },
    spec: { name: 'theirs', labels: { x: '1', z: 'new' }, size: 2, gone: 1 },
  })
  const whole = schemasOf({ thing: { metadata: 'json', spec: 'json' } }).get('thing')
  const shown = whole === undefined ? [] : formFields(whole, 'update', json({}))
  expect(movedSince(draft, latest, shown)).toEqual({
    both: [['spec', 'name']],
    there: ['metadata'],
  })
  draft.rebase(latest)
  expect(draft.value).toEqual(
    json({
      metadata: { v: '2' },
      spec: { name: 'mine', labels: { x: '1', z: 'new', y: 'mine' }, size: 2 },
    }),
  )
})
