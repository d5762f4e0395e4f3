import { Fragment } from 'react'
import { toAddress } from './address'
import { useApi } from './api-context'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import { pathsAbove } from './paths-above'
import { doorOf } from './scope-door'
import styles from './views.module.css'

/** The parts of the address above the one that is shown, as they stand in it; the API's root is the first. */
export function Crumbs() {
  const { endpoint } = useApi()
  const { address, scope, schemas, url } = usePlace()
  const bare = (address.path.split('?', 1)[0] ?? '').replace(/\/+$/, '')
  const inScope = scope !== undefined && `${bare}/`.startsWith(`${scope.path}/`)
  // A cluster of Steve stands beside the root, not below it.
  const top = inScope && scope.above !== undefined ? scope.path : endpoint.rootPath
  const root = top === '/' ? '' : top
  const above = pathsAbove(bare, root)
  if (above.length === 0) return null
  return (
    <span className={styles.crumb}>
      {above.map(({ path, face }) => {
        // Types are spelled as their schemas do; addresses are often in lower case.
        const plural =
          path === root ? undefined : schemas.forCollection(new URL(path, url).href)?.pluralName
        const isScope = path.toLowerCase() === scope?.path.toLowerCase()
        return (
          <Fragment key={path}>
            <PlaceLink to={isScope ? doorOf(scope) : toAddress(path)}>
              {plural?.toLowerCase() === face.toLowerCase() ? plural : face}
            </PlaceLink>{' '}
            /{' '}
          </Fragment>
        )
      })}
    </span>
  )
}
