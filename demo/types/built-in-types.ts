import { accountTypes } from './accounts'
import { certificateTypes } from './certificates'
import { credentialTypes } from './credentials'
import type { TypeDefinition } from './definition'
import { environmentTypes } from './environments'
import { hostTypes } from './hosts'
import { instanceTypes } from './instances'
import { launchTypes } from './launch'
import { networkTypes } from './networks'
import { registryTypes } from './registries'
import { serviceTypes } from './services'
import { serviceValueTypes } from './service-values'
import { settingTypes } from './settings'
import { storageTypes } from './storage'

/** Every type of the demo, by id. */
export const builtInTypes: readonly TypeDefinition[] = [
  ...accountTypes,
  ...certificateTypes,
  ...credentialTypes,
  ...environmentTypes,
  ...hostTypes,
  ...instanceTypes,
  ...launchTypes,
  ...networkTypes,
  ...registryTypes,
  ...serviceTypes,
  ...serviceValueTypes,
  ...settingTypes,
  ...storageTypes,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))
