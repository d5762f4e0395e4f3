import type { ElementType, Key, ReactElement } from 'react'
import { jsxDEV as plainJsxDev, type JSXSource } from 'react/jsx-dev-runtime'
import { seeThrough } from './see-through'

export { Fragment, type JSX } from 'react/jsx-dev-runtime'

/** The same while developing, where elements know their place in the source. */
export function jsxDEV(
  type: ElementType,
  props: unknown,
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement {
  return plainJsxDev(type, seeThrough(props), key, isStatic, source, self)
}
