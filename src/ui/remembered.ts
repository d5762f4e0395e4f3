import { useState } from 'react'
import { remembered } from './kept'

/** A small choice kept on this device, such as which tab was open; never data of the API. Storage may be forbidden: then it lasts as long as the page. */
export function useRemembered(name: string, first: string): [string, (value: string) => void] {
  const key = `api-ui.${name}`
  const [value, setValue] = useState(() => remembered(name) ?? first)
  return [
    value,
    (next) => {
      setValue(next)
      try {
        localStorage.setItem(key, next)
      } catch {
        // See above.
      }
    },
  ]
}
