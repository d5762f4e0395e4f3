import type { Seed } from '../data/store'
import { accountSeeds } from './account-seeds'
import { containerSeeds } from './container-seeds'
import { hostSeeds } from './host-seeds'
import { logSeeds } from './log-seeds'
import { serviceSeeds } from './service-seeds'
import { settingSeeds } from './setting-seeds'
import { storageSeeds } from './storage-seeds'

/** What the demo begins with: a small company's two projects, three hosts and what runs on them. */
export const smallWorld: readonly Seed[] = [
  ...accountSeeds,
  ...hostSeeds,
  ...serviceSeeds,
  ...containerSeeds,
  ...storageSeeds,
  ...settingSeeds,
  ...logSeeds,
]
