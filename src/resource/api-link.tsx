import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { toAddress } from './address'
import { useApi } from './api-context'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import styles from './api-link.module.css'

/** A link the API gave: followed inside the page where it means the API, marked where it leads elsewhere, text where it must not be followed. */
export function ApiLink({
  href,
  children,
  className,
}: {
  href: string
  children: ReactNode
  className?: string | undefined
}) {
  const { endpoint } = useApi()
  const { url } = usePlace()
  const place = endpoint.locate(href, url)
  if (place.kind === 'inside')
    return (
      <PlaceLink to={toAddress(place.path)} className={className}>
        {children}
      </PlaceLink>
    )
  if (place.kind === 'outside')
    return (
      <a href={place.url} target="_blank" rel="noreferrer noopener" className={className}>
        {children}
        <ExternalLink
          className={styles.sign}
          size={11}
          aria-label="another host, opens in a new tab"
        />
      </a>
    )
  return (
    <span className={className} title={place.reason}>
      {children}
    </span>
  )
}
