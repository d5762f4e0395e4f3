import { ChevronUp, RotateCw } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Button } from '../ui/button'
import { usePlace } from './place'
import { addressAbove } from './scope-door'

/** The two operations that every place has. */
export function UpAndReload({ reload }: { reload: () => void }) {
  const place = usePlace()
  const navigate = useNavigate()
  return (
    <>
      <Button onClick={() => void navigate(addressAbove(place))}>
        <ChevronUp size={14} aria-hidden />
        Up
      </Button>
      <Button onClick={reload}>
        <RotateCw size={13} aria-hidden />
        Reload
      </Button>
    </>
  )
}
