import type { ElementType, Key, ReactElement } from 'react'
import { jsx as plainJsx, jsxs as plainJsxs } from 'react/jsx-runtime'
import { seeThrough } from './see-through'

// What JSX becomes in this project (tsconfig.json, "jsxImportSource"): React's own, with every text on the page readable.
export { Fragment, type JSX } from 'react/jsx-runtime'

/** An element with at most one child. */
export function jsx(type: ElementType, props: unknown, key?: Key): ReactElement {
  return plainJsx(type, seeThrough(props), key)
}

/** An element with several children. */
export function jsxs(type: ElementType, props: unknown, key?: Key): ReactElement {
  return plainJsxs(type, seeThrough(props), key)
}
