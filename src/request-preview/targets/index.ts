import { curl } from './curl'
import { fetchTarget } from './fetch'
import { go } from './go'
import { http } from './http'
import { httpie } from './httpie'
import { python } from './python'
import { wget } from './wget'
import type { SnippetTarget } from './target'

/** Every language of the preview, in the order of its tabs. */
export const snippetTargets: readonly SnippetTarget[] = [
  http,
  curl,
  fetchTarget,
  python,
  go,
  httpie,
  wget,
]
