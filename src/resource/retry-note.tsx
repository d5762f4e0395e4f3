import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { usePlace } from './place'
import { retryTimeOf } from './retries'

/** Says when what failed to be read is tried again by itself; nothing where it is not. */
export function RetryNote() {
  const { url } = usePlace()
  const query = useQueryClient()
    .getQueryCache()
    .find({ queryKey: ['document', url] })
  const time = query && retryTimeOf(query)
  if (time === undefined) return null
  return <Countdown key={time} time={time} />
}

function Countdown({ time }: { time: number }) {
  const left = () => Math.ceil((time - Date.now()) / 1000)
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left), 1000)
    return () => clearInterval(timer)
  })
  return (
    <>
      {seconds > 1
        ? `Trying again by itself in ${seconds} s.`
        : 'Trying again by itself in a moment.'}
    </>
  )
}
