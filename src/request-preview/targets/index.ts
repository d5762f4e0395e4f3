import { curl } from './curl'
import { http } from './http'
import type { SnippetTarget } from './target'

/** Every language of the preview, in the order of its tabs. */
export const snippetTargets: readonly SnippetTarget[] = [http, curl]
