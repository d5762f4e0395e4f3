import type { ApiRequest } from '../../api/request'
import { pythonText } from './python-text'
import { failures, knownAddress, type UntilDone } from './until-done'

/** A request with Python's `requests`, and then the wait. Nothing of a reply becomes more than a value. */
export function pythonUntilDone(
  request: ApiRequest,
  until: UntilDone,
  parts: {
    readonly imports: readonly string[]
    readonly sending: readonly string[]
    /** The argument that carries the keys. */
    readonly auth: string
  },
): string {
  const deletes = request.method === 'DELETE'
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  return [
    ...parts.imports,
    'import sys',
    'import time',
    'from urllib.parse import urljoin, urlsplit',
    '',
    'import requests',
    '',
    '',
    'def read(reply):',
    ...(deletes ? ['    if reply.status_code in (404, 410):', '        return {}'] : []),
    '    if not 200 <= reply.status_code < 300:',
    `        sys.exit(f'${failures.refused} {reply.status_code}: {reply.text}')`,
    '    value = reply.json() if reply.content else {}',
    '    return value if isinstance(value, dict) else {}',
    '',
    '',
    ...parts.sending,
    'resource = read(response)',
    "links = resource.get('links')",
    "link = links.get('self') if isinstance(links, dict) else None",
    ...address(request, until),
    `end = time.monotonic() + ${until.seconds}`,
    "while resource.get('transitioning') == 'yes':",
    '    if time.monotonic() >= end:',
    `        sys.exit(${pythonText(failures.late)})`,
    `    time.sleep(${until.pause})`,
    '    resource = read(requests.get(',
    '        place,',
    '        headers={',
    ...headers.map(([name, value]) => `            ${pythonText(name)}: ${pythonText(value)},`),
    '        },',
    `        ${parts.auth}`,
    '        allow_redirects=False,',
    '        timeout=60,',
    '    ))',
    "if resource.get('transitioning') == 'error':",
    `    sys.exit(f"${failures.failed} {resource.get('transitioningMessage')}")`,
    ...(deletes ? [] : [`print(${printed(until.print)})`]),
  ].join('\n')
}

function address(request: ApiRequest, until: UntilDone): string[] {
  const known = knownAddress(request, until)
  return [
    'if not isinstance(link, str):',
    ...(known === undefined
      ? [`    sys.exit(${pythonText(failures.lost)})`]
      : [`    link, resource = ${pythonText(known)}, {'transitioning': 'yes'}`]),
    '# Keys go to no other server, so of the link only the path counts.',
    `link = urlsplit(urljoin(${pythonText(request.url)}, link))`,
    `place = ${pythonText(`${new URL(request.url).origin}/`)} + link.path.lstrip('/')`,
    'if link.query:',
    "    place += '?' + link.query",
  ]
}

function printed(field: string | undefined): string {
  return field === undefined
    ? "resource.get('id'), resource.get('state')"
    : `resource.get(${pythonText(field)})`
}
