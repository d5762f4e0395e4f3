import { common, standardActions, standardStates, updating } from './common'
import { field, readable, writable, type TypeDefinition } from './definition'

const actions = {
  ...standardActions('storagePool'),
  update: updating(['active', 'inactive'], standardStates, 'storagePool'),
}

/** Where images and volumes are kept. */
export const registryTypes: readonly TypeDefinition[] = [
  {
    id: 'storagePool',
    prefix: '1sp',
    ...readable,
    fields: {
      ...common('storagePool', standardStates),
      driverName: field('string', 'n'),
      externalId: field('string', 'n'),
      volumeAccessMode: field('enum', 'n', {
        options: ['singleHostRW', 'singleInstanceRW', 'multiHostRW'],
      }),
      hostIds: field('array[reference[host]]', 'n'),
    },
    actions: standardActions('storagePool'),
  },
  {
    id: 'registry',
    parent: 'storagePool',
    plural: 'registries',
    ...writable,
    fields: {
      ...common('registry', standardStates),
      serverAddress: field('string', 'crq', {
        minLength: 1,
        maxLength: 255,
        validChars: 'a-zA-Z0-9.:_/-',
        description: 'Host and perhaps port; there is one registry for each',
      }),
      insecure: field('boolean', 'cu', { default: false }),
      driverName: field('string', 'n'),
    },
    actions,
  },
  {
    id: 'image',
    prefix: '1im',
    ...readable,
    fields: {
      ...common('image', standardStates),
      manifest: field('json', 'n', { description: 'As the registry has it' }),
      sizeBytes: field('int', 'n'),
      checksum: field('blob', 'n'),
    },
    actions: standardActions('image'),
    collectionActions: {
      prune: {
        input: 'imagePruneInput',
        output: 'imagePruneOutput',
        run: ({ world, input }) => {
          const unused = world.store.list('image').filter((_, index) => index % 4 === 3)
          const ids = unused.map(({ id }) => id)
          if (input.dryRun !== true) for (const image of unused) world.store.drop(image)
          return { type: 'imagePruneOutput', dryRun: input.dryRun === true, imageIds: ids }
        },
      },
    },
  },
  {
    id: 'imagePruneInput',
    fields: {
      unusedForDays: field('int', 'cr', { default: 30, min: 1, max: 3650 }),
      dryRun: field('boolean', 'c', { default: true, description: 'Only say what would go' }),
    },
  },
  {
    id: 'imagePruneOutput',
    fields: {
      dryRun: field('boolean'),
      imageIds: field('array[string]'),
    },
  },
]
