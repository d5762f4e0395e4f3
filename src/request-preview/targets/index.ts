import { cattle } from './cattle'
import { curl } from './curl'
import { curlCmd } from './curl-cmd'
import { curlPowershell } from './curl-powershell'
import { fetchTarget } from './fetch'
import { go } from './go'
import { http } from './http'
import { httpie } from './httpie'
import { powershell } from './powershell'
import { python } from './python'
import type { SnippetTarget } from './target'
import { wget } from './wget'
import { withoutFiles } from './without-files'

/** Every language of the preview, in the order of its tabs. */
export const snippetTargets: readonly SnippetTarget[] = [
  ...[http, curl, fetchTarget, python],
  ...[go, httpie, wget, powershell, curlPowershell, curlCmd, cattle].map(withoutFiles),
]
