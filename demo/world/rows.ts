import { randomFor } from '../data/random'
import type { Seed } from '../data/store'
import { merged, objectOf } from '../json'
import { textValue } from '../data/world'
import { hoursAgo, mainProject, otherProject } from './seed'

const states = [
  ...['running', 'running', 'running', 'running', 'running', 'running', 'running', 'stopped'],
  ...['stopped', 'error', 'stopping', 'creating', 'restarting'],
] as const

const messages: ReadonlyMap<string, string> = new Map([
  ['error', 'Image docker:nginx:1.27-typo was not found'],
  ['stopping', 'Waiting for the agent'],
  ['creating', 'Pulling'],
  ['restarting', 'Waiting for the process to end'],
])

/** A made-up container turned into a believable one: most of many containers run. */
export function containerRow(sample: Seed, index: number, removed: boolean): Seed {
  const random = randomFor(`row ${index}`)
  const state = removed ? 'removed' : (states[random.below(states.length)] ?? 'running')
  const message = messages.get(state) ?? null
  const moving = message !== null && state !== 'error'
  const facts = objectOf([
    ['accountId', index % 10 === 9 ? otherProject : mainProject],
    ['state', state],
    ['transitioning', state === 'error' ? 'error' : moving ? 'yes' : 'no'],
    ['transitioningMessage', message],
    ['removed', removed ? hoursAgo(index % 24) : null],
    ['healthState', state === 'running' ? 'healthy' : null],
    ['description', index % 4 === 0 ? textValue(sample.data.description) : null],
    ['hostId', index % 10 === 9 ? '1h4' : `1h${1 + (index % 3)}`],
  ])
  return { ...sample, data: merged(sample.data, facts) }
}
