import { expect, it, vi } from 'vitest'
import { FollowedList, followLimit, type Course } from '../../../src/resource/live/followed'

const course = (id: string): Course => ({
  ...{ url: `http://h/v1/things/${id}`, first: undefined, accepted: false, deletes: false },
})

it('what is followed is listed once, with the time that following takes', () => {
  const list = new FollowedList()
  const heard = vi.fn<() => void>()
  list.subscribe(heard)
  list.add(course('1'), 1000)
  list.add(course('2'), 1000)
  list.add(course('1'), 2000)
  expect(list.snapshot().map(({ url, until }) => [url.slice(-1), until - followLimit])).toEqual([
    ['2', 1000],
    ['1', 2000],
  ])
  expect(heard).toHaveBeenCalledTimes(3)
})

it('each is extended, ended and dismissed by its own id', () => {
  const list = new FollowedList()
  list.add(course('1'), 0)
  list.add(course('2'), 0)
  const [first, second] = list.snapshot()
  list.extend(first?.id ?? 0, 5000)
  list.end(second?.id ?? 0)
  expect(list.snapshot()).toMatchObject([
    { until: 5000 + followLimit, ended: false },
    { until: followLimit, ended: true },
  ])
  list.dismiss(first?.id ?? 0)
  expect(list.snapshot()).toHaveLength(1)
  expect(list.wantsNews(), 'nobody allowed notifications').toBe(false)
})
