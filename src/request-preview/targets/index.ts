import { curl } from './curl'
import { fetchTarget } from './fetch'
import { http } from './http'
import { python } from './python'
import type { SnippetTarget } from './target'

/** Every language of the preview, in the order of its tabs. */
export const snippetTargets: readonly SnippetTarget[] = [http, curl, fetchTarget, python]
