import { useCallback, useEffect, useRef, useState } from 'react'
import type { Exchange } from '../api/exchange'
import type { ApiRequest } from '../api/request'
import { UploadCourse } from '../api/upload-course'

/** How far a request is. */
export type Outcome =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'sending'
      readonly request: ApiRequest
      /** How far its files have left, where it carries any. */
      readonly upload?: UploadCourse | undefined
    }
  | { readonly phase: 'answered'; readonly request: ApiRequest; readonly exchange: Exchange }
  | { readonly phase: 'failed'; readonly request: ApiRequest; readonly error: unknown }

/** Sends a request once at a time; `transport` must reject for every refusal. `onFailure` hears of each refusal. */
export function useSend(
  transport: (
    request: ApiRequest,
    signal: AbortSignal,
    onProgress: UploadCourse['note'] | undefined,
  ) => Promise<Exchange>,
  onFailure: (error: unknown) => void,
) {
  const [outcome, setOutcome] = useState<Outcome>({ phase: 'idle' })
  // State alone would let a second press through before the next render.
  const underWay = useRef<AbortController>(undefined)

  // A reload while a request is under way would hide whether it took effect.
  useEffect(() => {
    if (outcome.phase !== 'sending') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [outcome.phase])

  async function sendOnce(request: ApiRequest): Promise<Exchange | undefined> {
    if (underWay.current !== undefined) return undefined
    const controller = new AbortController()
    underWay.current = controller
    const upload = request.form && new UploadCourse(request.form)
    setOutcome({ phase: 'sending', request, upload })
    try {
      const exchange = await transport(request, controller.signal, upload?.note)
      setOutcome({ phase: 'answered', request, exchange })
      return exchange
    } catch (error) {
      setOutcome({ phase: 'failed', request, error })
      onFailure(error)
      return undefined
    } finally {
      underWay.current = undefined
    }
  }

  const reset = useCallback(() => setOutcome({ phase: 'idle' }), [])
  return { outcome, sendOnce, cancel: () => underWay.current?.abort(), reset }
}
