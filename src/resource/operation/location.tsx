import { headerOf, type Reply } from '../../api/reply'
import { ApiLink } from '../api-link'
import styles from './following.module.css'

/** Where a reply says that the result is (specification, "Create"), to be gone to if it may be. */
export function Location({ reply }: { reply: Reply }) {
  const location = headerOf(reply, 'location')
  if (location === undefined || location === '') return null
  return (
    <p className={styles.location}>
      Location: <ApiLink href={location}>{location}</ApiLink>
    </p>
  )
}
