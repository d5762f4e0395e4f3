import { describe, expect, test } from 'vitest'
import { Activity } from '../../src/api/activity'
import { ApiProblem } from '../../src/api/problem'
import { apiRequest } from '../../src/api/request'

const request = (method: string) => apiRequest({ method, url: 'http://a.example/v1/x' })
const begin = (activity: Activity, method: string) =>
  activity.begin(request(method), request(method), 0)

describe('The activity of a tab', () => {
  test('tells listeners of each request and of its end', () => {
    const activity = new Activity()
    let calls = 0
    activity.subscribe(() => calls++)
    const id = begin(activity, 'POST')
    activity.finish(id, new ApiProblem({ kind: 'cancelled' }))
    expect(calls).toBe(2)
    expect(activity.snapshot()[0]?.problem?.kind).toBe('cancelled')
  })

  test('forgets the oldest reads first and never a change', () => {
    const activity = new Activity()
    begin(activity, 'POST')
    for (let i = 0; i < 700; i++) begin(activity, 'GET')
    const methods = activity.snapshot().map((entry) => entry.request.method)
    expect(methods).toHaveLength(500)
    expect(methods[0]).toBe('POST')
  })
})
