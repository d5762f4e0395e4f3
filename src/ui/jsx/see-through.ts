import { visible } from '../visible-text'

type Props = Record<string, unknown>

const told = ['title', 'aria-label', 'placeholder'] as const

/** Properties with every text for people in them made visible; the same ones where nothing is hidden. */
export function seeThrough(props: unknown): unknown {
  const given = props as Props
  let changed: Props | undefined
  const children = shown(given['children'])
  if (children !== given['children']) changed = { ...given, children }
  for (const name of told) {
    const text = given[name]
    if (typeof text !== 'string') continue
    const seen = visible(text)
    if (seen !== text) changed = { ...(changed ?? given), [name]: seen }
  }
  return changed ?? given
}

function shown(children: unknown): unknown {
  if (typeof children === 'string') return visible(children)
  if (!Array.isArray(children)) return children
  const list: unknown[] = children
  // Lists are frozen by React when they come again; they are copied only for what has to change.
  let copy: unknown[] | undefined
  for (let at = 0; at < list.length; at++) {
    const child = list[at]
    const seen = shown(child)
    if (seen === child) continue
    copy ??= [...list]
    copy[at] = seen
  }
  return copy ?? children
}
