import type { UseQueryResult } from '@tanstack/react-query'
import { BookOpen, Menu, Monitor, Moon, Search, Star, Sun } from 'lucide-react'
import { usePlace } from '../resource/place'
import type { Loaded } from '../resource/use-document'
import { Button } from '../ui/button'
import { late } from '../ui/late'
import { ActivityButton } from './activity-button'
import { ConnectionMenu } from './connection-menu'
import styles from './header.module.css'
import { EndpointBadge } from './endpoint-badge'
import { useEndpoints } from './endpoints-context'
import { barePath, useStarred, type KeptPlaces } from './kept-places'
import { useDocsPage } from './host-page'
import { Logo } from './logo'
import { LiveIndicator } from './live-indicator'
import { RequestLine } from './request-line'
import type { Theme } from './theme'
import { useTheme } from './use-theme'

// It waits for answers of its own before it shows anything; without it the page is whole.
const ScopeSwitch = late(async () => {
  const part = await import('./scope-switch').catch(() => undefined)
  return part?.ScopeSwitch ?? (() => null)
}, null)

/** The bar on top: who we are, the request that made this view, what was sent before, and the theme. */
export function Header({
  query,
  places,
  search,
  typesOpen,
  openActivity,
  openChanges,
  toggleTypes,
}: {
  query: UseQueryResult<Loaded>
  places: KeptPlaces
  search: () => void
  typesOpen: boolean
  openActivity: () => void
  openChanges: () => void
  toggleTypes: () => void
}) {
  const colour = useEndpoints()?.current.colour
  return (
    <header className={styles.header} data-colour={colour === 'grey' ? undefined : colour}>
      <Button
        className={styles.menu}
        icon
        look="quiet"
        aria-label="Types"
        aria-expanded={typesOpen}
        aria-controls="types"
        onClick={toggleTypes}
      >
        <Menu size={16} aria-hidden />
      </Button>
      <span className={styles.brand}>
        <Logo />
        <EndpointBadge />
      </span>
      <ScopeSwitch document={query.data?.document} />
      <RequestLine query={query} />
      <StarButton places={places} />
      <Button look="quiet" className={styles.search} aria-label="Search" onClick={search}>
        <Search size={14} aria-hidden />
        <span className={styles.searchWord}>Search</span>
        <kbd className={styles.keys}>{modKey} K</kbd>
      </Button>
      <LiveIndicator open={openChanges} />
      <DocsLink />
      <ActivityButton open={openActivity} />
      <ConnectionMenu places={places} />
      <ThemeSwitch />
    </header>
  )
}

const modKey = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'

function StarButton({ places }: { places: KeptPlaces }) {
  const { address } = usePlace()
  const path = barePath(address.path)
  const on = useStarred(places).includes(path)
  return (
    <Button
      icon
      look="quiet"
      className={styles.star}
      aria-label="Star this place"
      aria-pressed={on}
      title={on ? 'Take the star off this place' : 'Star this place'}
      onClick={() => places.toggleStar(path)}
    >
      <Star size={15} aria-hidden fill={on ? 'currentColor' : 'none'} />
    </Button>
  )
}

/** Where the API's page says that its documentation is. */
function DocsLink() {
  const url = useDocsPage()
  if (url === undefined) return null
  return (
    <a
      className={styles.docs}
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      aria-label="Documentation"
      title="Documentation"
    >
      <BookOpen size={15} aria-hidden />
    </a>
  )
}

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

function ThemeSwitch() {
  const [theme, choose] = useTheme()
  const Icon = theme === 'system' ? Monitor : theme === 'light' ? Sun : Moon
  return (
    <Button
      icon
      look="quiet"
      className={styles.theme}
      aria-label={`Theme: ${theme}`}
      title={`Theme: ${theme}`}
      onClick={() => choose(next[theme])}
    >
      <Icon size={15} aria-hidden />
    </Button>
  )
}
