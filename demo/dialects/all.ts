import { cattle } from './cattle'
import type { DemoDialect } from './dialect'
import { goRancher } from './go-rancher'
import { norman } from './norman'
import { steve } from './steve'

/** The families that the demo speaks, the usual one first. */
export const demoDialects: readonly [DemoDialect, ...DemoDialect[]] = [
  ...([cattle, goRancher, norman, steve] as const),
]
