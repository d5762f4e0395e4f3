import type { ApiRequest } from '../../api/request'
import { credentialOption, curlOptions, isPiped } from './curl-options'
import { globOption, headerLines } from './curl-parts'
import { shellQuote } from './shell-quote'
import { failures, knownAddress, type UntilDone } from './until-done'

/**
 * The curl command, and then the wait, as one subshell for POSIX shells: its exit status tells the outcome, and pasted
 * into a terminal it does not end that. Nothing of a reply becomes more than the value of a variable.
 */
export function curlUntilDone(request: ApiRequest, keys: string | false, until: UntilDone): string {
  const deletes = request.method === 'DELETE'
  return [
    '(',
    ...firstReply(request, keys),
    `  limit=${until.seconds} # seconds`,
    ...valueFunction,
    ...succeeded,
    '  parted',
    '  succeeded || exit 1',
    ...address(request, until),
    '  end=$(($(date +%s) + limit))',
    '  while [ "$(value transitioning)" = yes ]; do',
    `    [ "$(date +%s)" -lt "$end" ] || { echo '${failures.late}' >&2; exit 1; }`,
    `    sleep ${until.pause}`,
    ...nextReply(request, keys),
    ...(deletes ? ['    case $status in 404 | 410) exit 0 ;; esac'] : []),
    '    succeeded || exit 1',
    '  done',
    '  if [ "$(value transitioning)" = error ]; then',
    `    printf '%s\\n' "${failures.failed} $(value transitioningMessage)" >&2`,
    '    exit 1',
    '  fi',
    ...(deletes ? [] : lastWord(until.print)),
    ')',
  ].join('\n')
}

// No shell can read JSON, and no program that can is everywhere.
const valueFunction = [
  '  # Prints a value of the reply, nothing where there is none. It needs jq or else python3.',
  '  value() {',
  '    if command -v jq >/dev/null; then',
  `      printf %s "$reply" | jq -r --arg a "$1" --arg b "\${2-}" \\`,
  `        'if $b == "" then .[$a] else .[$a][$b] end | if . == null then empty else . end' 2>/dev/null`,
  '    elif command -v python3 >/dev/null; then',
  `      printf %s "$reply" | python3 -c '`,
  'import json, sys',
  'value = json.load(sys.stdin)',
  'for name in sys.argv[1:]:',
  '    value = value.get(name) if isinstance(value, dict) else None',
  'if value is not None:',
  `    print(value if isinstance(value, str) else json.dumps(value))' "$@" 2>/dev/null`,
  '    else',
  `      echo 'jq or python3 is needed to read the reply.' >&2`,
  '    fi',
  '  }',
]

const succeeded = [
  '  # Takes the status off the end of the reply.',
  '  parted() { status=${reply##* } reply=${reply% *}; }',
  '  succeeded() {',
  '    case $status in 2??) return 0 ;; esac',
  `    printf '%s\\n' "${failures.refused} $status: $reply" >&2`,
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
  ]
}

/** Where to look: always at the server of the request, for the keys go along. */
function address(request: ApiRequest, until: UntilDone): string[] {
  const known = knownAddress(request, until)
  const origin = shellQuote(`${new URL(request.url).origin}/`)
  return [
    '  self=$(value links self)',
    '  if [ -z "$self" ]; then',
    ...(known === undefined
      ? [`    echo '${failures.lost}' >&2`, '    exit 1']
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
    ...credentialOption(request, keys),
    ...headers.map((line) => `-H ${shellQuote(line)}`),
    ...globOption('[]'),
    '"$self"',
  ]
  return [
    '    reply=$(',
    `      ${[`curl ${statusOption} --max-time 60`, ...options].join(' \\\n        ')}`,
    '    ) || exit 1',
    '    parted',
  ]
}

function lastWord(print: string | undefined): string[] {
  return [
    print === undefined
      ? `  printf '%s\\n' "$(value id) $(value state)"`
      : `  value ${shellQuote(print)}`,
  ]
}
