import { describe, expect, test } from 'vitest'
import { csrfToken, sendWithToken } from '../../src/api/csrf'
import type { Reply } from '../../src/api/reply'
import { apiRequest } from '../../src/api/request'

const reply = (status: number, code = ''): Reply => ({
  request: apiRequest({ method: 'POST', url: 'https://rancher.example/v1/hosts', body: '{}' }),
  ...{ status, statusText: '', url: '', size: 0, firstByte: 0, total: 0 },
  headers: [['content-type', 'application/json']],
  body: JSON.stringify({ type: 'error', status, code }),
})
const refusal = reply(422, 'InvalidCSRFToken')

async function run(
  replies: readonly Reply[],
  { look = () => Promise.resolve(reply(200)), token = true } = {},
) {
  const steps: string[] = []
  const answer = await sendWithToken({
    send: () => {
      steps.push('send')
      const next = replies[steps.filter((step) => step === 'send').length - 1]
      return next === undefined
        ? Promise.reject(new Error('sent too often'))
        : Promise.resolve(next)
    },
    look: () => (steps.push('look'), look()),
    hasToken: () => token,
  })
  return { steps, answer }
}

describe('A write refused for its CSRF token', () => {
  test.each([
    ['Norman and Steve', refusal],
    ['cattle', reply(403, 'InvalidCSRFToken')],
  ])('is sent once more after a look at the API: %s', async (_, refused) => {
    const done = reply(201)
    const { steps, answer } = await run([refused, done])
    expect(steps).toEqual(['send', 'look', 'send'])
    expect(answer).toBe(done)
  })

  test('is not sent a third time', async () => {
    const { steps, answer } = await run([refusal, refusal])
    expect(steps).toEqual(['send', 'look', 'send'])
    expect(answer).toBe(refusal)
  })

  test('stays refused where the page cannot get a token, or cannot look', async () => {
    expect((await run([refusal], { token: false })).steps).toEqual(['send', 'look'])
    const look = () => Promise.reject(new Error('offline'))
    expect((await run([refusal], { look })).answer).toBe(refusal)
  })
})

test.each([
  ['accepted', reply(201)],
  ['refused for a value', reply(422, 'InvalidOption')],
  ['forbidden', reply(403, 'Forbidden')],
  ['of a failed server', reply(500, 'InvalidCSRFToken')],
])('A write that was %s is sent once', async (_, only) => {
  expect((await run([only])).steps).toEqual(['send'])
})

test('A token is read from the cookies of the page as it stands', () => {
  expect(csrfToken('a=1; CSRF=0A%2Fb=; b=2')).toBe('0A%2Fb=')
  for (const cookies of ['', 'XCSRF=a', 'CSRF=', 'csrf=a'])
    expect(csrfToken(cookies)).toBeUndefined()
})
