import { useState } from 'react'

/** A small choice kept on this device, such as which tab was open; never data of the API. Storage may be forbidden: then it lasts as long as the page. */
export function useRemembered(name: string, first: string): [string, (value: string) => void] {
  const key = `api-ui.${name}`
  const [value, setValue] = useState(() => read(key) ?? first)
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

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
