import { readSchemas } from '../../src/schema/schema-set'
import { json } from '../forms/form-schemas'

/** Schemas of a server that wishes nobody well. */
export const hostileSchemas = readSchemas(
  json({
    data: [
      {
        id: 'a|b',
        description: '<script>alert(1)</script>\n# x | [y](javascript:alert(1)) */ `',
        links: {
          self: 'http://host/v1/schemas/a|b',
          collection: 'http://host/v1/a{b}?x=${y}',
        },
        collectionMethods: ['GET', 'POST'],
        resourceMethods: ['GET', 'PUT', 'DELETE'],
        collectionFilters: {
          limit: { modifiers: ['eq'] },
          'a b': { modifiers: ['eq', 'odd one'] },
          constructor: { modifiers: [] },
        },
        resourceActions: {
          '${x}': { input: 'constructor', output: '__proto__' },
          '*/': { input: 'no such', output: 'no such' },
        },
        collectionActions: { '${x}': {}, other: { output: 'a|b' } },
        includeableLinks: ['a', 'a'],
        resourceFields: {
          ...{ 'a|b`c': { type: 'array[map[a|b]]', create: true, description: '*/ | <!-- \n' } },
          'x"y': { type: 'enum', options: ['"', "'", '\\', '|', '\u2028', '"'], create: true },
          constructor: { type: 'constructor', create: true, update: true },
          toString: { type: 'array[', create: true },
          id: { type: 'int' },
          type: { type: 'json' },
          '': { type: '', create: true, update: true, nullable: true },
        },
      },
      {
        id: 'constructor',
        resourceFields: JSON.parse('{"__proto__":{"type":"a|b","create":true}}'),
      },
      { id: '__proto__', resourceFields: { loop: { type: '__proto__', create: true } } },
      { id: 'A-B', resourceFields: null },
      { id: '../../etc/passwd', links: { collection: 'javascript:alert(1)' } },
      { id: 'README' },
      { id: 'Types' },
      { id: '§§' },
      { id: 'collection' },
      {
        id: 'io.k8s.api.core.v1.PodSpec',
        links: { collection: 'http://elsewhere/v9/pods' },
        collectionMethods: ['GET'],
      },
      { id: '3d', resourceFields: { '3d': { type: 'map[array[reference[3d]]]' } } },
    ],
  }),
)
