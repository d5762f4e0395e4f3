import { pathInScope } from '../api/scope'
import { toAddress } from './address'
import { useApi } from './api-context'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import { useScopeName } from './use-scopes'

/** Says of something not found that it was looked for in one scope only, and where else it may be. */
export function OnlyInScope() {
  const { endpoint } = useApi()
  const { address, scope } = usePlace()
  const name = useScopeName()
  if (scope === undefined) return null
  const everywhere = pathInScope(address.path, { from: scope, to: undefined, endpoint, keep: true })
  return (
    <p>
      It was looked for in {scope.kind} {name} only. Some things exist only outside of a{' '}
      {scope.kind}. <PlaceLink to={toAddress(everywhere)}>Look outside, in {everywhere}</PlaceLink>
    </p>
  )
}
