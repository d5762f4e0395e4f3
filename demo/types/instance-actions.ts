import { randomBytes } from 'node:crypto'
import type { ActionCall, Leg, World } from '../data/world'
import type { Stored } from '../data/store'
import { begin } from '../data/transitions'
import { textValue } from '../data/world'
import { isObject, objectOf, type JsonObject } from '../json'
import { move, updating } from './common'
import type { ActionDefinition } from './definition'

/** States of a container or machine image that runs. */
export const instanceStates: readonly string[] = [
  ...['creating', 'error', 'erroring', 'migrating', 'purged', 'purging', 'removed', 'removing'],
  ...['requested', 'restarting', 'restoring', 'running', 'starting', 'stopped', 'stopping'],
  ...['updating-running', 'updating-stopped'],
]

/** The way of a new instance; an image called docker:fail cannot be pulled. */
export function instanceBirth(resource: Stored): readonly Leg[] {
  const image = textValue(resource.data.imageUuid)
  if (image === 'docker:fail')
    return [
      { via: 'creating', to: 'error', fails: `Image ${image} was not found`, message: 'Pulling' },
    ]
  const creating = { via: 'creating', to: 'stopped', message: `Pulling ${image || 'the image'}` }
  if (resource.data.startOnCreate === false) return [creating]
  return [creating, { via: 'starting', to: 'running', done: started }]
}

function started(resource: Stored, world: World): void {
  const number = Number(/\d+$/.exec(resource.id)?.[0] ?? 1)
  resource.data.primaryIpAddress ??= `10.42.${Math.floor(number / 250) % 256}.${(number % 250) + 2}`
  resource.data.hostId ??= resource.data.requestedHostId ?? '1h1'
  resource.data.startCount = Number(resource.data.startCount ?? 0) + 1
  resource.data.firstRunning ??= new Date(world.schedule.time).toISOString().replace(/\.\d+Z/, 'Z')
}

/** The ids of the instances something is about, as a host and a service list them. */
export function instancesWhere(world: World, test: (instance: Stored) => boolean): JsonObject {
  const found = world.store.list('instance').filter((one) => one.data.removed == null && test(one))
  return objectOf([['instanceIds', found.map(({ id }) => id)]])
}

function stopping({ resource, input, world }: ActionCall): readonly Leg[] {
  const remove = () => begin(world, resource, [{ via: 'removing', to: 'removed' }])
  return [{ via: 'stopping', to: 'stopped', ...(input.remove === true && { done: remove }) }]
}

// A server answers these with a WebSocket on a host; the demo has none, but gives an address of that form.
function hostAccess(path: string) {
  return ({ place, resource }: ActionCall): JsonObject =>
    objectOf([
      ['type', 'hostAccess'],
      ['token', randomBytes(16).toString('hex')],
      ['url', `${place.origin.replace(/^http/, 'ws')}${place.root}/${path}/${resource.id}`],
    ])
}

function setLabels({ resource, input }: ActionCall): undefined {
  if (isObject(input.labels)) resource.data.labels = input.labels
}

const states = instanceStates
const here = ['running', 'stopped']

/** What can be done with an instance, by the state it is in. */
export const instanceActions: Readonly<Record<string, ActionDefinition>> = {
  start: {
    ...move('start', ['stopped'], states, 'instance'),
    legs: () => [{ via: 'starting', to: 'running', done: started }],
  },
  stop: {
    from: ['running', 'starting'],
    input: 'instanceStop',
    output: 'instance',
    legs: stopping,
  },
  restart: move('restart', ['running'], states, 'instance'),
  remove: move('remove', ['stopped', 'error', 'requested'], states, 'instance'),
  purge: move('purge', ['removed'], states, 'instance'),
  restore: {
    from: ['removed'],
    output: 'instance',
    legs: () => [{ via: 'restoring', to: 'stopped' }],
  },
  update: updating(here, states, 'instance'),
  setlabels: {
    from: here,
    input: 'setLabelsInput',
    output: 'instance',
    effect: setLabels,
    legs: ({ resource }) => [
      { via: `updating-${textValue(resource.data.state)}`, to: textValue(resource.data.state) },
    ],
  },
  logs: { from: here, input: 'containerLogs', output: 'hostAccess', effect: hostAccess('logs') },
  execute: {
    from: ['running'],
    input: 'containerExec',
    output: 'hostAccess',
    effect: hostAccess('exec'),
  },
  console: {
    from: ['running'],
    input: 'instanceConsoleInput',
    output: 'instanceConsole',
    effect: ({ place, resource }) =>
      objectOf([
        ['type', 'instanceConsole'],
        ['kind', 'vnc'],
        ['password', randomBytes(6).toString('hex')],
        ['url', `${place.origin}${place.root}/console/${resource.id}`],
      ]),
  },
}
