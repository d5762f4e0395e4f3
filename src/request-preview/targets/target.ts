import type { ApiRequest } from '../../api/request'
import type { UntilDone } from './until-done'

/** What a request does, in the API's own words; its fields stand in its body. A command line made for the API needs it. */
export interface RequestMeaning {
  /** `list` is the type's own collection, not one that a resource links to. */
  readonly kind: 'list' | 'create' | 'update' | 'delete' | 'action' | 'read'
  /** The schema's id, as the API spells it. */
  readonly type: string
  /** Of the one resource; absent for a collection. */
  readonly id?: string
  readonly action?: string
}

/** What a snippet may say beyond the request itself. */
export interface SnippetContext {
  /** `user:secret` text with shell variables, e.g. `${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}`; false = no credentials. */
  readonly keys: string | false
  readonly meaning?: RequestMeaning
  /** Why the command `cattle` cannot ask the server that this is for; absent where it can. */
  readonly noCattle?: string | undefined
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
  /** The same, and then a wait until the resource has settled; absent where the language cannot say it. Never throws. */
  renderUntilDone?(request: ApiRequest, context: SnippetContext, until: UntilDone): string
}
