import { describe, expect, it } from 'vitest'
import { OptionError, readOptions } from '../../demo/server/options'

describe('the command line of the demo', () => {
  it('has sensible defaults', () => {
    expect(readOptions([])).toEqual({
      ...{
        help: false,
        dev: false,
        host: '127.0.0.1',
        port: null,
        schemas: null,
        docs: false,
        dialect: 'cattle',
      },
      ...{ events: undefined, stream: true },
      ...{ rows: undefined, delay: undefined, api: null, auth: 'none', csrf: false, cors: false },
      wrapper: { style: 'cattle', data: 'whole', folder: '/api-ui/', js: null, css: null },
      assetsPort: null,
    })
  })

  it('reads what it is told', () => {
    const options = readOptions([
      '--port',
      '0',
      '--rows=5',
      '--delay',
      '0',
      '--schemas',
      'a.json',
      '--dev',
    ])
    expect(options).toMatchObject({ port: 0, rows: 5, delay: 0, schemas: 'a.json', dev: true })
    expect(readOptions(['--api', 'https://host/v1/']).api?.href).toBe('https://host/v1')
  })

  it('says what makes no sense', () => {
    for (const [args, message] of [
      [['--port', 'x'], '--port needs a whole number from 0 to 65535, not x'],
      [['--port', '70000'], '--port needs a whole number from 0 to 65535, not 70000'],
      [['--rows', '-1'], /rows/],
      [['--bogus'], "Unknown option '--bogus'"],
      [['file'], /file/],
      [['--api', 'host/v1'], /--api needs an address/],
      [['--auth', 'magic'], '--auth needs one of none, basic, cookie, not magic'],
      [['--api', 'http://host'], /version root/],
      [['--api', 'http://key:secret@host/v1'], /API_ACCESS_KEY/],
      [['--api', 'http://host/v1', '--delay', '3'], '--delay makes no sense together with --api'],
      [['--api', 'http://host/v1', '--js', '/x.js'], '--js makes no sense together with --api'],
    ] as const)
      expect(() => readOptions(args)).toThrowError(message)
    expect(() => readOptions(['--port'])).toThrowError(OptionError)
  })

  it('does not repeat a secret given in the wrong place', () => {
    const read = () => readOptions(['--api', 'http://key:secret@host/v1'])
    expect(read).not.toThrowError(/secret@/)
  })
})
