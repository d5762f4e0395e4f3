import type { ApiRequest } from '../../api/request'
import { credentialOption, curlOptions, isPiped } from './curl-options'
import { headerLines } from './curl-parts'
import { shellQuote } from './shell-quote'
import { lookEvery, type UntilDone } from './until-done'

/**
 * The curl command, and then the wait, as one subshell for POSIX shells: its exit status tells the outcome, and pasted
 * into a terminal it does not end that. Nothing of a reply becomes more than the value of a variable.
 */
export function curlUntilDone(request: ApiRequest, keys: string | false, until: UntilDone): string {
  const deletes = request.method === 'DELETE'
  return [
    '(',
    `  limit=${until.seconds} # seconds`,
    ...valueFunction,
    ...succeeded,
    ...firstReply(request, keys),
    ...address(request, until.self),
    '  end=$(($(date +%s) + limit))',
    '  while',
    '    case $(value transitioning) in',
    '      yes) ;;',
    '      error) value transitioningMessage >&2; exit 1 ;;',
    '      *) break ;;',
    '    esac',
    '  do',
    '    if [ "$(date +%s)" -ge "$end" ]; then',
    `      echo 'It was not done within the time limit.' >&2`,
    '      exit 1',
    '    fi',
    `    sleep ${lookEvery}`,
    ...nextReply(request, keys),
    ...(deletes ? ['    case $status in 404 | 410) break ;; esac'] : []),
    '    succeeded || exit 1',
    '  done',
    ...lastWord(until.print, deletes),
    ')',
  ].join('\n')
}

const valueFunction = [
  '  # A value in the reply, read by jq or else by python3, one of which is needed; nothing where there is none.',
  '  value() {',
  '    if command -v jq >/dev/null; then',
  `      printf %s "$reply" | jq -r --arg a "$1" --arg b "$2" '`,
  `        if $b == "" then .[$a] else .[$a][$b] end | if . == null then empty else . end' 2>/dev/null`,
  '    else',
  `      printf %s "$reply" | python3 -c '`,
  'import json, sys',
  'value = json.load(sys.stdin)',
  'for name in filter(None, sys.argv[1:]):',
  '    value = value.get(name) if isinstance(value, dict) else None',
  'if value is not None:',
  `    print(value if isinstance(value, str) else json.dumps(value))' "$@" 2>/dev/null`,
  '    fi',
  '  }',
]

const succeeded = [
  '  # Takes the status off the end of the reply.',
  '  parted() { status=${reply##* } reply=${reply% *}; }',
  '  succeeded() {',
  '    case $status in 2??) return 0 ;; esac',
  `    printf '%s\\n' "The server answered $status." "$reply" >&2`,
  '    return 1',
  '  }',
]

const statusOption = `-sS -w ' %{http_code}'`

function firstReply(request: ApiRequest, keys: string | false): string[] {
  const command = [`curl ${statusOption}`, ...curlOptions(request, keys)].join(' \\\n    ')
  return [
    '  reply=$(',
    ...(isPiped(request) ? [`    printf %s ${shellQuote(request.body ?? '')} |`] : []),
    `    ${command}`,
    '  ) || exit 1',
    '  parted',
    '  succeeded || exit 1',
  ]
}

/** Where to look: always at the server of the request, for the keys go along. */
function address(request: ApiRequest, self: string | undefined): string[] {
  const known = self ?? (request.method === 'DELETE' ? request.url : undefined)
  const origin = shellQuote(`${new URL(request.url).origin}/`)
  return [
    '  self=$(value links self)',
    '  if [ -z "$self" ]; then',
    ...(known === undefined
      ? [`    echo 'The reply has no links.self to look at.' >&2`, '    exit 1']
      : [`    self=${shellQuote(known)}`, `    reply='{"transitioning":"yes"}'`]),
    '  fi',
    '  # Keys go to no other server, so of the link only the path counts.',
    '  path=${self#*://*/}',
    `  self=${origin}\${path#/}`,
  ]
}

function nextReply(request: ApiRequest, keys: string | false): string[] {
  const headers = headerLines(request).filter((line) => !/^content-(?:type|length)[:;]/i.test(line))
  const options = [
    `${statusOption} --globoff --max-time 60`,
    ...credentialOption(request, keys),
    ...headers.map((line) => `-H ${shellQuote(line)}`),
    '"$self"',
  ]
  return [
    '    reply=$(',
    `      curl ${options.join(' \\\n      ')}`,
    '    ) || exit 1',
    '    parted',
  ]
}

function lastWord(print: string | undefined, deletes: boolean): string[] {
  if (deletes) return []
  return [print === undefined ? `  printf '%s\\n' "$reply"` : `  value ${shellQuote(print)}`]
}
