import { useNavigate } from 'react-router'
import type { Outcome } from '../../request-preview/use-send'
import { pathAbove, toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import type { Plan } from './planning'
import { resultLink } from './result-link'

/** The ways out of a dialog: `close` back to the page, `follow` to the resource that the reply names, if it names one. */
export interface Leaving {
  readonly close: () => void
  readonly follow: (() => void) | undefined
}

export function useLeaving(plan: Plan, outcome: Outcome, onClose: () => void): Leaving {
  const { endpoint } = useApi()
  const { address, url, schemas } = usePlace()
  const navigate = useNavigate()
  const answered = outcome.phase === 'answered' ? outcome.exchange : undefined
  const self = answered && resultLink(answered, schemas)
  const place = self === undefined ? undefined : endpoint.locate(self, url)

  function close() {
    // What was deleted has no page to go back to, but the table it stood in.
    if (answered !== undefined && plan.kind === 'delete' && address.of === undefined)
      void navigate(toAddress(pathAbove(address.path.split('?', 1)[0] ?? '')), { replace: true })
    else onClose()
  }

  return {
    close,
    follow:
      place?.kind === 'inside' && plan.kind !== 'delete'
        ? () => void navigate(toAddress(place.path), { replace: place.path === address.path })
        : undefined,
  }
}
