import { ChevronUp, RotateCw } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Button } from '../ui/button'
import { pathAbove, toAddress } from './address'
import { usePlace } from './place'

/** The two operations that every place has. */
export function UpAndReload({ reload }: { reload: () => void }) {
  const { address } = usePlace()
  const navigate = useNavigate()
  return (
    <>
      <Button onClick={() => void navigate(toAddress(pathAbove(address.path)))}>
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
