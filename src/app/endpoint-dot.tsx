import type { EndpointColour } from '../api/kept-endpoint'
import styles from './endpoint-dot.module.css'

/** The colour of an endpoint. */
export function EndpointDot({ colour }: { colour: EndpointColour }) {
  return <span className={styles.dot} data-colour={colour} aria-hidden />
}
