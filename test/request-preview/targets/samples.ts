import { apiRequest, type ApiRequest } from '../../../src/api/request'
import { ExactNumber } from '../../../src/json/value'
import type { RequestMeaning } from '../../../src/request-preview/targets/target'
import { stringifyJson } from '../../../src/json/stringify'

const typedValues = {
  imageUuid: 'docker:nginx',
  tty: true,
  memory: new ExactNumber('9007199254740993'),
  ports: ['80:80', '443:443'],
  labels: { 'io.rancher.label': "it's" },
  command: '-c $(id)',
}

/** Requests that every language is compared with, each in a golden file of the sample's name. */
export const samples: readonly {
  readonly name: string
  readonly request: ApiRequest
  readonly meaning?: RequestMeaning
}[] = [
  {
    name: 'get',
    meaning: { kind: 'read', type: 'container', id: '1i5' },
    request: apiRequest({ method: 'GET', url: 'https://rancher.example/v1/containers/1i5' }),
  },
  {
    name: 'get-filtered',
    meaning: { kind: 'list', type: 'container' },
    request: apiRequest({
      method: 'GET',
      url: 'https://rancher.example/v1/containers?name_like=web[1-3]{a,b}%25&state_ne=removed&limit=100&sort=name',
    }),
  },
  {
    name: 'post-json',
    meaning: { kind: 'create', type: 'registrationToken' },
    request: apiRequest({
      method: 'POST',
      url: 'https://rancher.example/v1/registrationTokens',
      body: stringifyJson({ name: 'lab agents', description: null }),
    }),
  },
  {
    name: 'post-typed-values',
    meaning: { kind: 'create', type: 'container' },
    request: apiRequest({
      method: 'POST',
      url: 'https://rancher.example/v1/containers',
      body: stringifyJson(typedValues),
    }),
  },
  {
    name: 'post-scoped',
    meaning: { kind: 'create', type: 'registrationToken' },
    request: apiRequest({
      method: 'POST',
      url: 'https://rancher.example/v1/projects/1a5/registrationTokens',
      body: '{}',
      headers: [['X-API-CSRF', '0a1b2c']],
    }),
  },
  {
    name: 'post-action-empty-input',
    meaning: { kind: 'action', type: 'container', id: '1i5', action: 'stop' },
    request: apiRequest({
      method: 'POST',
      url: 'https://rancher.example/v1/containers/1i5?action=stop',
      body: '{}',
    }),
  },
  {
    name: 'post-action-no-body',
    meaning: { kind: 'action', type: 'container', id: '1i5', action: 'start' },
    request: apiRequest({
      method: 'POST',
      url: 'https://rancher.example/v1/containers/1i5?action=start',
    }),
  },
  {
    name: 'post-lines-and-quotes',
    request: apiRequest({
      method: 'POST',
      url: "https://rancher.example/v1/stacks/it's",
      body: '{\n  "name": "it\'s $(id) `id` ${HOME} %s \\\\ !!",\n  "path": "@/etc/passwd"\n}\n',
    }),
  },
  {
    name: 'put-unicode-and-quotes',
    meaning: { kind: 'update', type: 'service', id: '1s7' },
    request: apiRequest({
      method: 'PUT',
      url: 'https://rancher.example/v1/services/1s7',
      body: stringifyJson({
        description: `Grüße, "漢字" & 🚀 isn't \ud83d alone \u202e`,
        labels: { 'io.rancher.label': 'a=b' },
      }),
    }),
  },
  {
    name: 'delete',
    meaning: { kind: 'delete', type: 'host', id: '1h1' },
    request: apiRequest({ method: 'DELETE', url: 'https://rancher.example/v1/hosts/1h1' }),
  },
  {
    name: 'head-on-port-of-ipv6',
    request: apiRequest({ method: 'HEAD', url: 'http://[2001:db8::1]:8080/v1/' }),
  },
  {
    name: 'replace-with-own-headers',
    request: apiRequest({
      method: 'REPLACE',
      url: 'https://rancher.example/v1/settings?name=a%20b|c;d',
      body: '[1.10,9007199254740993]',
      headers: [
        ['Accept', 'application/json;q=1, text/plain'],
        ['X-Empty', ''],
        ['X-Note', `it's "5$" \\ 100%!`],
      ],
    }),
  },
]

/** A form with files; kept apart, since running its texts takes the files. */
export const formSample: (typeof samples)[number] & { readonly files: readonly File[] } = (() => {
  const files = [
    new File(['PK\0\r\n--x'], 'store.p12', { type: 'application/x-pkcs12' }),
    new File(['é'], `a "b";c,=\\ $(id)'.txt`),
  ]
  const texts: [string, string][] = [
    ['name', "it's"],
    ['description', '@store.p12'],
    ['note', '<store.p12;type=x\n$(touch pwned) `id` "é" \\'],
    ['a"b;c', ''],
  ]
  return {
    name: 'post-form-with-files',
    files,
    meaning: { kind: 'create', type: 'certificate' },
    request: apiRequest({
      method: 'POST',
      url: 'https://rancher.example/v1/certificates',
      form: {
        boundary: 'api-ui-sample',
        parts: [
          ...texts.map(([name, value]) => ({ name, value })),
          ...files.map((value, at) => ({ name: `file ${at}`, value })),
        ],
      },
    }),
  }
})()
