import type { UseQueryResult } from '@tanstack/react-query'
import { Menu, Monitor, Moon, Sun } from 'lucide-react'
import type { Loaded } from '../resource/use-document'
import { Button } from '../ui/button'
import styles from './header.module.css'
import { RequestLine } from './request-line'
import { useTheme, type Theme } from './theme'

/** The bar on top: who we are, the request that made this view, and the theme. */
export function Header({
  query,
  typesOpen,
  toggleTypes,
}: {
  query: UseQueryResult<Loaded>
  typesOpen: boolean
  toggleTypes: () => void
}) {
  return (
    <header className={styles.header}>
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
        <img src="./favicon.svg" width={20} height={20} alt="" />
        API UI
      </span>
      <RequestLine query={query} />
      <ThemeSwitch />
    </header>
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
