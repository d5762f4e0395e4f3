import type { Path } from 'react-router'
import type { Scope } from '../api/scope'
import { pathAbove, toAddress } from './address'
import type { Place } from './place'

/** The front door of a scope: its own resource, shown as the collections inside. */
export function doorOf(scope: Scope): Path {
  return toAddress(scope.path, 'scope')
}

/** One level up; from a collection in a scope that is the scope's front door, and from there the whole API's. */
export function addressAbove({ address, scope }: Pick<Place, 'address' | 'scope'>): Path {
  const above = pathAbove(address.path)
  if (scope?.above !== undefined && address.path.toLowerCase() === scope.path.toLowerCase())
    return toAddress(scope.above)
  return scope !== undefined && above.toLowerCase() === scope.path.toLowerCase()
    ? doorOf(scope)
    : toAddress(above)
}
