import { useEffect, useState } from 'react'

/** After this, whoever waits wonders. In ms. */
const patience = 8000

/** Whether something has been waited for so long that it has to be said. */
export function useSlow(): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return slow
}
