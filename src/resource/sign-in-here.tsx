import { lazy, Suspense } from 'react'
import { ApiProblem } from '../api/problem'
import { Skeleton } from '../ui/skeleton'

const SignInForm = lazy(async () => ({ default: (await import('./sign-in-form')).SignInForm }))

/** Asks who is there where the server wanted to know (401), so that work goes on in place; nothing for other failures. */
export function SignInHere({ error, onSignedIn }: { error: unknown; onSignedIn?: () => void }) {
  if (!(error instanceof ApiProblem) || error.reply?.status !== 401) return null
  return (
    <Suspense fallback={<Skeleton rows={3} />}>
      <SignInForm request={error.request} onSignedIn={onSignedIn} />
    </Suspense>
  )
}
