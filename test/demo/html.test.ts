import { describe, expect, it } from 'vitest'
import { wrapperStyles } from '../../demo/http/wrapper'
import { client, origin } from './client'

const browser = { 'User-Agent': 'Mozilla/5.0 (X11)', Accept: 'text/html,*/*;q=0.8' }

describe('the page around a reply', () => {
  it('is for browsers, and for whoever asks by _format', async () => {
    const { get } = client()
    const isPage = async (path: string, headers: Record<string, string>) =>
      (await get(path, headers)).headers.get('Content-Type') === 'text/html; charset=utf-8'
    expect(await isPage('/v1/hosts', browser)).toBe(true)
    expect(await isPage('/v1/nothing', browser)).toBe(true)
    expect(await isPage('/v1/hosts', { ...browser, Accept: 'application/json' })).toBe(false)
    expect(await isPage('/v1/hosts', { ...browser, 'User-Agent': 'curl/8' })).toBe(false)
    expect(await isPage('/v1/hosts?_format=json', browser)).toBe(false)
    expect(await isPage('/v1/hosts?_format=html', { 'User-Agent': 'curl/8' })).toBe(true)
  })

  it('loads the API UI and sets its globals', async () => {
    const page = await client().get('/v1/projects/1a5/hosts', browser)
    expect(page.text).toContain('href="/api-ui/ui.min.css"')
    expect(page.text).toContain('<script src="/api-ui/ui.min.js"></script>')
    const globals = run(page.text)
    expect(globals.schemas).toBe(`${origin}/v1/projects/1a5/schemas`)
    expect(globals.docJson).toBe(`${origin}/v1/projects/1a5/typedocumentations`)
    expect(globals.user).toBe('admin')
    expect(globals.curlUser).toBe('${CATTLE_ACCESS_KEY}:${CATTLE_SECRET_KEY}')
    expect(globals.data).toMatchObject({ type: 'collection', resourceType: 'host' })
  })

  it('carries hostile text as text', async () => {
    const { send, get } = client()
    const hostile = '</script><script>alert(1)</script><!-- \u2028 \u2029 & "'
    const made = await send('POST', '/v1/registrationtokens', { description: hostile })
    for (const wrapper of wrapperStyles) {
      const self = made.at('links', 'self') as string
      const page = await get(self, { ...browser, Cookie: `wrapper=${wrapper}` })
      expect(page.text.match(/<\/script>/g)).toHaveLength(2)
      // Cattle leaves these as they are; scripts may hold them since 2019.
      expect(page.text.includes('\u2028')).toBe(wrapper === 'cattle')
      expect(run(page.text).data).toMatchObject({ description: hostile })
    }
  })

  it('is written in the style of a family, and loads what it is told', async () => {
    const { get } = client()
    const page = (cookie: string) => get('/v1/hosts', { ...browser, Cookie: cookie })
    const norman = await page('wrapper=norman')
    expect(norman.headers.get('Content-Type')).toBe('text/html')
    expect(norman.text).toContain('<script src="&#x2f;api&#x2d;ui&#x2f;ui&#x2e;min&#x2e;js">')
    expect(run(norman.text).schemas).toBe(`${origin}/v1/schemas`)
    const goRancher = await page('wrapper=go-rancher')
    expect(goRancher.text).toContain('<script src="/api-ui/ui.js">')
    expect(run(goRancher.text)).toMatchObject({ user: undefined, docJson: undefined })
    const other = await page(`js.url=${encodeURIComponent('https://ui.example/ui.js')}`)
    expect(other.text).toContain('<script src="https://ui.example/ui.js">')
    expect(run((await page('wrapper.data=null')).text).data).toBeNull()
    const broken = (await page('wrapper.data=broken; wrapper=norman')).text
    expect(() => run(broken)).toThrow(SyntaxError)
  })
})

function run(page: string): Record<string, unknown> {
  const script = /<script>([^]*)<\/script>/.exec(page)?.[1] ?? ''
  const names = ['schemas', 'docJson', 'user', 'curlUser', 'data']
  // The page's own script is what is tested here.
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function(
    `${script}; return { ${names.map((name) => `${name}: typeof ${name} === 'undefined' ? undefined : ${name}`).join(', ')} }`,
  )() as Record<string, unknown>
}
