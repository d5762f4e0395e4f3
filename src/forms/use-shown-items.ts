import { useState } from 'react'

const step = 100

interface ShownItems {
  isShown(index: number): boolean
  readonly hidden: number
  showMore(): void
  /** Says that items come at the end, which are shown whatever stands between. */
  grew(by: number): void
}

/** Which of many items are drawn: the first hundred, more on request, and what was added since. */
export function useShownItems(length: number): ShownItems {
  const [limit, setLimit] = useState(step)
  const [added, setAdded] = useState(0)
  return {
    isShown: (index) => index < limit || index >= length - added,
    hidden: Math.max(0, length - added - limit),
    showMore: () => setLimit(limit + step),
    grew: (by) => setAdded(added + by),
  }
}
