import type { Seed } from '../data/store'
import { builtInTypes } from '../types/built-in-types'
import { seed } from './seed'

const settings: ReadonlyMap<string, string | null> = new Map([
  ['api.auth.external.provider', null],
  ['api.host', null],
  ['api.security.enabled', 'false'],
  ['api.ui.css.url', '/api-ui/ui.min.css'],
  ['api.ui.js.url', '/api-ui/ui.min.js'],
  ['audit_log.purge.after.seconds', '2592000'],
  ['catalog.url', '{"library":{"url":"https://example.org/catalog.git","branch":"v1.6"}}'],
  ['engine.install.url', 'https://example.org/install/26.1.sh'],
  ['lb.instance.image', 'rancher/lb-service-haproxy:v0.9.14'],
  ['registry.default', ''],
  ['supported.docker.range', '~v1.12.3 || ~v1.13.0 || >=v17.03'],
  ['ui.pl', 'rancher'],
])

const documented = [...builtInTypes].filter(({ collection }) => collection?.includes('POST'))

/** Settings, and the documentation the server has of its own types. */
export const settingSeeds: readonly Seed[] = [
  ...[...settings].map(([name, value]) =>
    seed('setting', `1as!${name}`, 7900, {
      ...{ name, value, inDb: false, source: 'Default Environment Variables' },
    }),
  ),
  ...documented.map((type) =>
    seed('typeDocumentation', type.id, 7900, {
      description: `What this server takes and gives as ${type.id}.`,
      resourceFields: Object.fromEntries(
        Object.entries(type.fields)
          .filter(([, { description }]) => description)
          .map(([name, { description }]) => [
            name,
            { type: 'fieldDocumentation', description, placeholder: null },
          ]),
      ),
    }),
  ),
]
