import type { ApiRequest } from '../../api/request'

/** What a snippet may say beyond the request itself. */
export interface SnippetContext {
  /** `user:secret` text with shell variables, e.g. `${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}`; false = no credentials. */
  readonly keys: string | false
}

/** One language a request can be shown in. It only describes the request; it never changes one. */
export interface SnippetTarget {
  /** Names the golden files and the remembered tab. */
  readonly id: string
  /** The tab's name. */
  readonly title: string
  /** How the text is coloured. */
  readonly language: 'http' | 'shell' | 'powershell' | 'javascript' | 'python' | 'go' | 'bat'
  /** Text that, copied and run, sends exactly this request. Never throws. */
  render(request: ApiRequest, context: SnippetContext): string
}
