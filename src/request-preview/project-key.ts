import { apiRequest, type ApiRequest } from '../api/request'

/** A request in a project's path as a key of that project may write it. */
export interface KeyedRequest {
  readonly request: ApiRequest
  /** The part of the path that the key makes needless, e.g. `/projects/1a5`. */
  readonly dropped: string
}

/**
 * The request as the holder of a project's key may send it: a key sees its own project only, so `/v1/projects/1a5/x`
 * is `/v1/x` with that key. Undefined for requests outside of a project. `root` is the version root's absolute URL.
 */
export function withProjectKey(request: ApiRequest, root: string): KeyedRequest | undefined {
  if (!request.url.startsWith(`${root}/projects/`)) return undefined
  const match = /^(\/projects\/[^/?#]+)(\/[^?#].*)$/.exec(request.url.slice(root.length))
  const [, dropped, rest] = match ?? []
  if (dropped === undefined || rest === undefined) return undefined
  return { request: apiRequest({ ...request, url: root + rest }), dropped }
}
