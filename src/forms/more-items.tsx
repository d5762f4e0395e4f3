import { Button } from '../ui/button'
import type { useShownItems } from './use-shown-items'

/** Draws more of a long list or map, a hundred at a time. */
export function MoreItems({
  name,
  shown,
}: {
  name: string
  shown: ReturnType<typeof useShownItems>
}) {
  if (shown.hidden === 0) return null
  return (
    <Button
      small
      onClick={shown.showMore}
      aria-label={`Show more of ${name}, ${shown.hidden} left`}
    >
      Show more, {shown.hidden} left
    </Button>
  )
}
