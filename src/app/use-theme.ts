import { useSyncExternalStore } from 'react'
import { chooseTheme, chosenTheme, subscribeTheme, type Theme } from './theme'

/** The chosen theme and the means to choose another. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribeTheme, chosenTheme)
  return [theme, chooseTheme]
}
