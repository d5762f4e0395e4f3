import { useEffect, useState } from 'react'

/** After this, whoever waits wonders. In ms. */
const patience = 8000

/** Whether something has been waited for so long, `after` ms, that it has to be said. */
export function useSlow(after = patience): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return slow
}
