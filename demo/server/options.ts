import { parseArgs } from 'node:util'
import { demoDialects } from '../dialects/all'
import { authModes, type AuthMode } from '../http/gate'
import { usualWrapper, wrapperData, wrapperStyles, type Wrapper } from '../http/wrapper'

/** What the demo's command line says. */
export interface Options {
  readonly help: boolean
  readonly dev: boolean
  readonly host: string
  /** null when not asked for: the first free one from 8080. */
  readonly port: number | null
  readonly schemas: string | null
  /** Whether only these schemas are shown, without any API. */
  readonly docs: boolean
  /** The family of servers to speak as. */
  readonly dialect: string
  readonly rows: number | undefined
  readonly delay: number | undefined
  /** Changes a second that happen by themselves. */
  readonly events: number | undefined
  /** Whether there is a change stream. */
  readonly stream: boolean
  readonly auth: AuthMode
  readonly csrf: boolean
  /** The page around the API's replies. */
  readonly wrapper: Wrapper
  /** Where another origin serves the drop-in; null for none. */
  readonly assetsPort: number | null
  /** Whether pages of other origins may read the replies. */
  readonly cors: boolean
  /** The version root of a real server to use instead of the demo's own API. */
  readonly api: URL | null
}

/** A command line that makes no sense; the message says why. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

/** What `--help` prints. */
export const usage = `Usage: tsx demo/main.ts [options]

Serves the built site from dist/ together with a demo API.

  --port N         listen on this port (default: 8080, or the next free one; 0: any)
  --host ADDRESS   listen on this address (default: 127.0.0.1)
  --dialect NAME   speak as cattle (default), go-rancher, norman or steve does
  --schemas FILE   be an API with the types of a saved /schemas reply
  --docs           with --schemas: no API at all, only the reference of these types
  --rows N         fill every collection up to N resources
  --delay MS       how long one transition takes (default: 1500)
  --events N       let N containers (or what else there is) change every second
  --no-stream      be an API without a change stream
  --auth MODE      none (default), basic (the key demo-access, demo-secret or the token
                   demo-token) or cookie (these, or a session)
  --csrf           refuse browsers' writes without the token of the CSRF cookie
  --cors           let pages of other origins read the replies
  --wrapper STYLE  write the pages around replies as cattle, go-rancher or norman does
                   (default: as the dialect does)
  --page-data WHAT put the whole document into them (default), null, or nothing (broken)
  --js URL, --css URL
                   what these pages load (default: the drop-in at /api-ui/)
  --assets-port N  serve the drop-in on this port, too: another origin, without CORS
  --api URL        instead of the demo API use a real one, such as https://host/v1;
                   with API_ACCESS_KEY and API_SECRET_KEY set it is spoken to with
                   these keys, otherwise as whoever the browser is
  --dev            serve the site from its sources, updating as they change
  --help           print this
`

/** Reads the command line. Throws OptionError. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args)
  const api = values.api === undefined ? null : readApi(values.api)
  const demoOnly = (
    [
      'schemas',
      'dialect',
      'rows',
      'delay',
      'events',
      'no-stream',
      'auth',
      'csrf',
      'cors',
      'wrapper',
      'page-data',
      'events',
      'js',
      'css',
    ] as const
  ).filter((name) => values[name] !== undefined)
  if (api && demoOnly[0])
    throw new OptionError(`--${demoOnly[0]} makes no sense together with --api`)
  const dialect = oneOf('dialect', dialectNames, values.dialect)
  if (values.docs === true && values.schemas === undefined)
    throw new OptionError('--docs needs --schemas FILE')
  return {
    help: values.help ?? false,
    dev: values.dev ?? false,
    host: values.host ?? '127.0.0.1',
    port: readNumber('port', values.port, 65535) ?? null,
    schemas: values.schemas ?? null,
    docs: values.docs ?? false,
    dialect,
    rows: readNumber('rows', values.rows, 1_000_000),
    delay: readNumber('delay', values.delay, 86_400_000),
    events: readNumber('events', values.events, 10_000),
    stream: values['no-stream'] !== true,
    auth: oneOf('auth', authModes, values.auth),
    csrf: values.csrf ?? false,
    wrapper: {
      folder: usualWrapper.folder,
      style: oneOf('wrapper', wrapperStyles, values.wrapper ?? wrapperOf(dialect)),
      data: oneOf('page-data', wrapperData, values['page-data']),
      js: values.js ?? null,
      css: values.css ?? null,
    },
    assetsPort: readNumber('assets-port', values['assets-port'], 65535) ?? null,
    cors: values.cors ?? false,
    api,
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        ...{
          port: text,
          host: text,
          schemas: text,
          dialect: text,
          rows: text,
          delay: text,
          api: text,
        },
        ...{ auth: text, csrf: flag, cors: flag, events: text, 'no-stream': flag, dev: flag },
        ...{
          help: flag,
          docs: flag,
          wrapper: text,
          'page-data': text,
          js: text,
          css: text,
          'assets-port': text,
        },
      },
    }).values
  } catch (error) {
    // Only the first sentence: the rest is advice for programmers.
    const message = error instanceof Error ? error.message : String(error)
    throw new OptionError(message.split('. ')[0] ?? message)
  }
}

const [usual, ...others] = demoDialects
const dialectNames: readonly [string, ...string[]] = [usual.id, ...others.map(({ id }) => id)]

/** The page that a family puts around its replies. */
function wrapperOf(dialect: string): string | undefined {
  return demoDialects.find(({ id }) => id === dialect)?.wrapper
}

/** The one of these that is said; the first when none is. */
function oneOf<Name extends string>(
  option: string,
  names: readonly [Name, ...Name[]],
  text: string = names[0],
): Name {
  const name = names.find((each) => each === text)
  if (name === undefined)
    throw new OptionError(`--${option} needs one of ${names.join(', ')}, not ${text}`)
  return name
}

function readNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > most)
    throw new OptionError(`--${name} needs a whole number from 0 to ${most}, not ${text}`)
  return number
}

function readApi(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw new OptionError(`--api needs an address such as https://host/v1, not ${text}`)
  if (url.username || url.password)
    throw new OptionError('--api takes no credentials; set API_ACCESS_KEY and API_SECRET_KEY')
  if (url.pathname === '/')
    throw new OptionError(`--api needs the version root, too: ${url.origin}/v1 perhaps`)
  url.pathname = url.pathname.replace(/\/+$/, '')
  return url
}
