import { EndpointDot } from './endpoint-dot'
import styles from './endpoint-badge.module.css'
import { useEndpoints } from './endpoints-context'

/** The program's name; where there are several APIs, or one that is named, which of them this is. */
export function EndpointBadge() {
  const endpoints = useEndpoints()
  if (endpoints === undefined || !isTold(endpoints))
    return <span className={styles.plain}>API UI</span>
  const { name, root, colour, production } = endpoints.current
  return (
    <span className={styles.badge} data-told title={root}>
      <EndpointDot colour={colour} />
      <span className={styles.name}>{name}</span>
      {production && <span className={styles.production}>production</span>}
    </span>
  )
}

function isTold({ all, current }: NonNullable<ReturnType<typeof useEndpoints>>): boolean {
  return all.length > 1 || current.production || current.name !== new URL(current.root).host
}
