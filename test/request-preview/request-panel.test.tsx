import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { apiRequest } from '../../src/api/request'
import { RequestPanel } from '../../src/request-preview/request-panel'
import type { RequestMeaning } from '../../src/request-preview/targets/target'
import { ourKeys } from './targets/cases'

const root = 'https://rancher.example/v1'
const create = apiRequest({ method: 'POST', url: `${root}/things`, body: '{"secret":"hunter2"}' })
const starred = apiRequest({ method: 'POST', url: `${root}/things`, body: '{"secret":"*******"}' })
const meaning: RequestMeaning = { kind: 'create', type: 'thing' }

function show(request = create, keys: string | false = ourKeys, facts = {}) {
  render(<RequestPanel request={request} keys={keys} root={root} {...facts} />)
  const panel = screen.getByRole('tabpanel').parentElement?.parentElement
  return {
    open: (name: string) => userEvent.click(screen.getByRole('tab', { name })),
    text: () => screen.getByRole('tabpanel').textContent,
    all: () => panel?.textContent,
  }
}

beforeEach(() => localStorage.clear())

describe('The panel of a request', () => {
  test('tells the command of cattle where the meaning is known, with secrets starred', async () => {
    const panel = show(create, ourKeys, { masked: starred, meaning })
    await panel.open('cattle')
    expect(panel.text()).toContain("cattle create-thing \\\n  --secret '*******'")
    await userEvent.click(screen.getByRole('button', { name: 'Show secrets' }))
    expect(panel.text()).toContain("--secret 'hunter2'")
  })

  test('names what cannot be seen in the parts of a form, not the line ends around them', () => {
    const form = (value: string) =>
      apiRequest({
        method: 'POST',
        url: `${root}/things`,
        form: { boundary: 'b', parts: [{ name: 'a', value }] },
      })
    show(form('plain'))
    expect(screen.queryByText(/cannot be seen/)).toBeNull()
    cleanup()
    show(form('a\u200bb'))
    expect(screen.getByText(/cannot be seen/)).toHaveTextContent('U+200B')
  })

  test('opens again in the language that was chosen last', async () => {
    await show().open('Python')
    cleanup()
    show()
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Python')
  })

  test('stars a secret in every tab until it is asked for', async () => {
    const panel = show(create, ourKeys, { masked: starred, meaning })
    for (const tab of screen.getAllByRole('tab')) {
      await userEvent.click(tab)
      expect(panel.text(), tab.textContent ?? '').toContain('*******')
      expect(panel.text(), tab.textContent ?? '').not.toContain('hunter2')
    }
  })

  test.each([
    ['curl', /your shell: export CATTLE_ACCESS_KEY=…; export CATTLE_SECRET_KEY=…/],
    ['fetch', /the program \(process\.env\): CATTLE_ACCESS_KEY, CATTLE_SECRET_KEY/],
    ['Python', /the program \(os\.environ\)/],
    ['PowerShell', /your PowerShell: \$env:CATTLE_ACCESS_KEY = '…'; \$env:CATTLE_SECRET_KEY = '…'/],
    ['curl (cmd)', /your cmd: set CATTLE_ACCESS_KEY=… & set CATTLE_SECRET_KEY=…/],
  ])('says where the keys of %s come from, and where keys are made', async (tab, place) => {
    const panel = show()
    await panel.open(tab)
    expect(panel.all()).toMatch(place)
    expect(panel.all()).toContain('page for API keys')
    expect(panel.all()).toContain('it sees that project only')
  })

  test('says in every tab which characters of the body cannot be seen, and shows it to the letter', async () => {
    const body = '{"name":"a\u202Eb\u200B"}'
    const panel = show(apiRequest({ method: 'POST', url: `${root}/things`, body }))
    for (const name of ['HTTP', 'curl', 'Python']) {
      await panel.open(name)
      expect(panel.all(), name).toContain('cannot be seen: U+202E U+200B')
    }
    await panel.open('HTTP')
    expect(panel.text()).toContain(body)
  })

  test('lists under HTTP what only the browser adds', () => {
    const request = apiRequest({ method: 'POST', url: `${window.location.origin}/v1/things` })
    expect(show(request).all()).toMatch(
      /adds by itself: Cookie with the session.*Origin.*User-Agent/,
    )
  })

  test('names the condition on which a cookie goes to another origin', () => {
    expect(show().all()).toMatch(/adds by itself: Cookie only if this endpoint.*Origin/)
  })

  test('names no Origin where the browser sends none', () => {
    const request = apiRequest({ method: 'GET', url: `${window.location.origin}/v1/things` })
    expect(show(request).all()).not.toContain('Origin')
  })

  test('says that curl asks for the password where the keys hold no colon', async () => {
    const panel = show(create, '${USER_AND_PASSWORD}')
    await panel.open('curl')
    expect(panel.all()).toContain('Without a colon in them, curl asks for the password.')
    await panel.open('Python')
    expect(panel.all()).not.toContain('asks for the password')
  })

  test('speaks of no keys where none are wanted (curlUser=false)', async () => {
    const panel = show(create, false)
    await panel.open('curl')
    expect(panel.all()).toContain('No keys are needed.')
    expect(panel.all()).not.toContain('CATTLE')
  })

  test('says that a CSRF header belongs to the session', async () => {
    const headers = [['X-API-CSRF', 'abc']] as const
    const panel = show(apiRequest({ method: 'POST', url: `${root}/things`, headers }))
    await panel.open('curl')
    expect(panel.all()).toContain('X-API-CSRF goes with this browser’s session')
  })

  const until = { print: 'command', self: undefined, seconds: 600, pause: 2 }
  const wait = () => screen.queryByRole('checkbox', { name: /^Add the wait/ })

  test.each([
    ['curl', 'sleep 2'],
    ['fetch', '2 * 1000'],
    ['Python', 'time.sleep(2)'],
  ])('adds the wait to the %s text when asked to, and says what it prints', async (tab, pause) => {
    const panel = show(create, ourKeys, { until })
    await panel.open(tab)
    expect(panel.text()).not.toContain(pause)
    expect(panel.all()).toContain('then print command; fails after 10 minutes')
    await userEvent.click(screen.getByRole('checkbox', { name: /^Add the wait/ }))
    expect(panel.text()).toContain(pause)
  })

  test('offers no wait where a language has none, and where there is nothing to wait for', async () => {
    const panel = show(create, ourKeys, { until })
    expect(wait()).toBeNull()
    await panel.open('Go')
    expect(wait()).toBeNull()
    cleanup()
    await show().open('curl')
    expect(wait()).toBeNull()
  })

  test('stars a secret in a waiting snippet too', async () => {
    const panel = show(create, ourKeys, { masked: starred, until })
    await panel.open('curl')
    await userEvent.click(screen.getByRole('checkbox', { name: /^Add the wait/ }))
    expect(panel.text()).toContain('*******')
    expect(panel.text()).not.toContain('hunter2')
  })

  test('lays the body out for reading when asked to, to the last digit, and says so', async () => {
    const body = '{"id":9007199254740993,"b":[1.10]}'
    const panel = show(apiRequest({ method: 'POST', url: `${root}/things`, body }))
    expect(panel.text()).toContain(`Content-Length: ${body.length}\n\n${body}`)
    await userEvent.click(screen.getByRole('button', { name: 'Lay it out' }))
    expect(panel.text()).toContain(
      `Content-Length: ${body.length}\n\n{\n  "id": 9007199254740993,\n  "b": [\n    1.10\n  ]\n}`,
    )
    expect(panel.all()).toContain('it is sent without these line breaks')
    await userEvent.click(screen.getByRole('button', { name: 'Show it as sent' }))
    expect(panel.text()).toContain(body)
  })

  test.each(['{}', 'no JSON', null])('offers no layout for the body %j', (body) => {
    show(apiRequest({ method: 'POST', url: `${root}/things`, body }))
    expect(screen.queryByRole('button', { name: 'Lay it out' })).toBeNull()
  })
})
