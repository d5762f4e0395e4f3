import { readCharacters, hasCharacter } from '../schema/characters'
import type { Field } from '../schema/schema'
import { randomFor, uuidFor } from './random'

const parts = [
  'web',
  'api',
  'worker',
  'cache',
  'queue',
  'search',
  'mail',
  'report',
  'auth',
  'sync',
] as const
const places = ['north', 'south', 'east', 'west', 'core', 'edge', 'blue', 'green'] as const

/** A name such as `worker-east-12`, different for every index. */
function sampleName(key: string, index: number): string {
  const random = randomFor(`name ${key} ${index}`)
  return `${random.pick(parts)}-${random.pick(places)}-${index + 1}`
}

/** Text for a field, after its name, within its length and characters. */
export function sampleText(field: Field, key: string, index: number): string {
  return fitted(field, candidate(field.name, key, index))
}

function candidate(name: string, key: string, index: number): string {
  const random = randomFor(`${key} ${name} ${index}`)
  const n = index + 1
  if (name === 'name' || name === 'hostname') return sampleName(key, index)
  if (name === 'uuid' || name.endsWith('Uuid')) return uuidFor(`${key} ${name} ${index}`)
  if (name === 'description')
    return `The ${random.pick(parts)} part of the ${random.pick(places)} site`
  if (/url$/i.test(name)) return `https://example.org/${random.pick(parts)}/${n}`
  if (/ip6?$|ipaddress$|^address$/i.test(name))
    return `10.42.${random.below(256)}.${1 + random.below(254)}`
  if (/email$/i.test(name)) return `${random.pick(parts)}@example.org`
  if (/image/i.test(name)) return `docker:${random.pick(parts)}:1.${random.below(20)}`
  if (/path$/i.test(name)) return `/srv/${random.pick(parts)}`
  return `${random.pick(places)}-${random.pick(parts)}-${n}`
}

function fitted(field: Field, text: string): string {
  const valid = field.validChars === null ? null : readCharacters(field.validChars)
  const invalid = readCharacters(field.invalidChars ?? '')
  const filler = valid?.[0] ? String.fromCodePoint(valid[0][0]) : 'x'
  const kept = [...text].filter(
    (c) => (!valid || hasCharacter(valid, c)) && !hasCharacter(invalid, c),
  )
  return kept
    .join('')
    .padEnd(field.minLength ?? 0, filler)
    .slice(0, Math.max(0, field.maxLength ?? Infinity))
}
