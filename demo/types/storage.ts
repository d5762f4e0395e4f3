import { randomUUID } from 'node:crypto'
import { begin } from '../data/transitions'
import { timestamp, textValue } from '../data/world'
import { objectOf } from '../json'
import { present } from '../operations/present'
import { common, createdStates, move, standardStates, updating } from './common'
import { embeddable, field, writable, type TypeDefinition } from './definition'

const volumeStates: readonly string[] = [
  ...standardStates,
  'creating',
  'detached',
  'reverting-active',
]

const taking = [{ via: 'creating', to: 'created', message: 'Copying blocks', progress: true }]

/** Volumes and their snapshots. */
export const storageTypes: readonly TypeDefinition[] = [
  {
    id: 'volume',
    prefix: '1v',
    ...writable,
    fields: {
      ...common('volume', volumeStates),
      name: field('string', 'cur', { minLength: 1, maxLength: 255, invalidChars: '/ ' }),
      driver: field('string', 'cr', { minLength: 1, default: 'local' }),
      driverOpts: field('map[string]', 'cun'),
      sizeBytes: field('int', 'cn', { min: 0 }),
      accessMode: field('enum', 'n', { options: ['singleHostRW', 'multiHostRW'] }),
      isHostPath: field('boolean', 'n'),
      uri: field('string', 'n'),
      hostId: field('reference[host]', 'cn'),
      instanceId: field('reference[instance]', 'n'),
      imageId: field('reference[image]', 'n'),
      quota: field('json', 'cun', { description: 'Whatever the driver understands' }),
    },
    actions: {
      activate: move('activate', ['inactive', 'detached'], volumeStates, 'volume'),
      deactivate: move('deactivate', ['active'], volumeStates, 'volume'),
      snapshot: {
        from: ['active', 'inactive', 'detached'],
        input: 'volumeSnapshotInput',
        output: 'snapshot',
        effect: ({ world, place, resource, input }) => {
          const data = objectOf([
            ['name', textValue(input.name) || null],
            ['state', 'requested'],
            ['accountId', resource.data.accountId ?? null],
            ['created', timestamp(world.schedule.time)],
            ['kind', 'snapshot'],
            ['uuid', randomUUID()],
            ['transitioning', 'no'],
            ['transitioningMessage', null],
            ['removed', null],
            ['volumeId', resource.id],
          ])
          const snapshot = world.store.add({ type: 'snapshot', data })
          begin(world, snapshot, taking)
          return present(world, place, snapshot)
        },
      },
      reverttosnapshot: {
        from: ['active'],
        input: 'revertToSnapshotInput',
        output: 'volume',
        legs: () => [{ via: 'reverting-active', to: 'active', progress: true }],
      },
      remove: move('remove', ['inactive', 'detached', 'requested'], volumeStates, 'volume'),
      purge: move('purge', ['removed'], volumeStates, 'volume'),
      restore: move('restore', ['removed'], volumeStates, 'volume'),
      update: updating(['active', 'inactive'], volumeStates, 'volume'),
    },
    create: () => [{ via: 'registering', to: 'inactive' }],
  },
  {
    id: 'volumeSnapshotInput',
    ...embeddable,
    fields: { name: field('string', 'cn', { maxLength: 255 }) },
  },
  {
    id: 'revertToSnapshotInput',
    ...embeddable,
    fields: {
      snapshotId: field('reference[snapshot]', 'cr', {
        referenceCollection: '/snapshots?state=created',
      }),
    },
  },
  {
    id: 'snapshot',
    prefix: '1ss',
    collection: ['GET', 'POST'],
    resource: ['GET', 'DELETE'],
    fields: {
      ...common('snapshot', createdStates),
      volumeId: field('reference[volume]', 'cr'),
    },
    actions: { remove: move('remove', ['created'], createdStates, 'snapshot') },
    create: () => taking,
  },
]
