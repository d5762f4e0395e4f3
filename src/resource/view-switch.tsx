import { classes } from '../ui/classes'
import { toAddress, type View } from './address'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import styles from './view-switch.module.css'

/** The ways to look at a place, each with an address of its own. */
export function ViewSwitch({
  views,
}: {
  views: readonly (readonly [view: View, title: string])[]
}) {
  const { address } = usePlace()
  return (
    <div className={styles.switch} role="group" aria-label="View">
      {views.map(([view, title]) => (
        <PlaceLink
          key={view}
          to={toAddress(address.path, view)}
          replace
          aria-current={address.view === view ? 'true' : undefined}
          className={classes(styles.view, address.view === view && styles.on)}
        >
          {title}
        </PlaceLink>
      ))}
    </div>
  )
}
