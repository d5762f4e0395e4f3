import * as fc from 'fast-check'
import { apiRequest, type ApiRequest } from '../../../src/api/request'
import { environment, hostileKeys, hostileRequest, runs } from './hostile'
import { samples } from './samples'

/** The credentials text that the page shows by itself. */
export const ourKeys = '${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}'

/** What `ourKeys` stand for in the tests' environment. */
const ourMeaning = `${environment.CATTLE_ACCESS_KEY}:${environment.CATTLE_SECRET_KEY}`

/** A request to be shown, run and compared. */
export interface Case {
  readonly request: ApiRequest
  readonly keys: string | false
  /** What the program must make of the keys. */
  readonly meaning: string
}

/** The seed of this run's random cases; SEED repeats one. */
export const seed = Number(process.env['SEED'] ?? Date.now() % 1e6)

// A program takes some milliseconds, on a busy machine some more.
export const timeout = 30_000 + runs * 50

const megabyte = 1_000_000

/** Bodies of a megabyte, longer than an argument may be. */
const longBodies = [
  `@'\n${'é'.repeat(megabyte / 2)}\n`,
  `-"'$(touch canary)\`%s!\r\n\t`.repeat(megabyte / 20),
  `[${'9007199254740993,'.repeat(megabyte / 16)}"🚀\ud83d"]`,
]

/** Every sample, and a few with bodies of a megabyte. */
export function sampleCases(origin: string): Case[] {
  const long = longBodies.map((body) => apiRequest({ method: 'POST', url: origin, body }))
  return [...samples.map(({ request }) => movedTo(origin, request)), ...long].map((request) => ({
    request,
    keys: ourKeys,
    meaning: ourMeaning,
  }))
}

/** As many random hostile requests as asked for. */
export function randomCases(origin: string, numRuns = runs): Case[] {
  const parts = fc.tuple(hostileRequest, fc.option(hostileKeys, { freq: 5 }))
  return fc.sample(parts, { numRuns, seed }).map(([build, hostile]) => ({
    request: build(origin),
    // Without a colon curl would ask for the password.
    keys: hostile !== null && `${ourKeys}${hostile.keys}`,
    meaning: `${ourMeaning}${hostile?.meaning ?? ''}`,
  }))
}

function movedTo(origin: string, { method, url, headers, body }: ApiRequest): ApiRequest {
  const { pathname, search } = new URL(url)
  return apiRequest({ method, url: `${origin}${pathname}${search}`, headers, body })
}
