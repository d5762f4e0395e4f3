import { useEffect } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import { ApiProblem } from '../api/problem'
import { useApi } from '../resource/api-context'

/**
 * In a page of the API an address is the browser's own: where a link leads to no JSON (a log, a file, another UI), the
 * browser opens it, from where the link was. Not where one came straight to it: that would turn in a circle.
 */
export function useLeavingPage(
  url: string,
  { data, error }: { data: unknown; error: unknown },
): void {
  const { isOwnSite } = useApi()
  const how = useNavigationType()
  const leaves =
    !isOwnSite &&
    how === NavigationType.Push &&
    data === undefined &&
    error instanceof ApiProblem &&
    (error.kind === 'html' || error.kind === 'not-json')
  useEffect(() => {
    if (!leaves) return
    // A download leaves the page where it is, so its address must not stay in the history.
    window.addEventListener('popstate', () => window.location.assign(url), { once: true })
    window.history.back()
  }, [leaves, url])
}
