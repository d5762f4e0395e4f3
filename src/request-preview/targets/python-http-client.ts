import type { ApiRequest } from '../../api/request'
import { pythonBody } from './python-body'
import { addressTarget } from './address'
import { contentLength } from './content-length'
import { pythonKeys, pythonText } from './python-text'

/** Python with nothing but its own library, for an address that `requests` would send in another spelling. */
export function pythonHttpClient(request: ApiRequest, keys: string | undefined): string {
  const { protocol, host } = new URL(request.url)
  const length = contentLength(request)
  const client = protocol === 'https:' ? 'HTTPSConnection' : 'HTTPConnection'
  const body = request.body === null ? '' : pythonBody(request)
  return [
    'import http.client',
    ...(keys === undefined ? [] : ['import os', 'from base64 import b64encode']),
    '',
    "# requests would write this address in another way; Python's own http.client does not.",
    `connection = http.client.${client}(${pythonText(host)})`,
    `connection.putrequest(${pythonText(request.method)}, ${pythonText(addressTarget(request.url))})`,
    ...request.headers.map(([name, value]) => putHeader(name, pythonText(value))),
    ...credentials(keys),
    ...(length === undefined ? [] : [putHeader('Content-Length', pythonText(String(length)))]),
    `connection.endheaders(${body})`,
    'response = connection.getresponse()',
    'print(response.status, response.reason)',
    'print(response.read().decode())',
  ].join('\n')
}

function credentials(keys: string | undefined): string[] {
  if (keys === undefined) return []
  return [
    `keys = ${pythonKeys(keys)}`,
    putHeader('Authorization', "'Basic ' + b64encode(keys.encode()).decode()"),
  ]
}

function putHeader(name: string, value: string): string {
  return `connection.putheader(${pythonText(name)}, ${value})`
}
