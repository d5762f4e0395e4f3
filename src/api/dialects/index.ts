import type { Dialect } from './dialect'
import { specification } from './specification'

/** All families, the most particular first; the last one takes whatever is left. */
export const dialects: readonly [...Dialect[], Dialect] = [specification]
