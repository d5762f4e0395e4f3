import { cleanup, render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { createDemoApi, type DemoApi } from '../../demo/api'
import { Endpoint } from '../../src/api/endpoint'
import type { Fetch } from '../../src/api/send'
import { SessionView } from '../../src/app/app'
import { HostPageProvider } from '../../src/app/host-page'
import { readSettings } from '../../src/app/page-settings'
import { newSession } from '../../src/app/session'

const origin = 'http://api.example'

/**
 * The whole program at an address, talking to the demo API without a network. `answer` may take over single requests.
 * With `globals` it stands in a page of the API's own that has set these; `dialect` is the family of the server.
 * `end` takes everything away again, also what would be kept for minutes.
 */
export function renderApp(
  address: string,
  answer?: (request: Request) => Promise<Response | undefined> | Response | undefined,
  apiRoot = '/v1',
  globals?: object,
  dialect = 'cattle',
): { demo: DemoApi; end: () => void } {
  const demo = createDemoApi({ delay: 30, dialect })
  const fetch: Fetch = async (request) => (await answer?.(request)) ?? demo.fetch(request)
  const host = globals && { ...readSettings(globals), broughtAlong: undefined }
  const session = newSession({ endpoint: new Endpoint(apiRoot, origin), fetch }, host)
  render(
    <MemoryRouter initialEntries={[address]}>
      <HostPageProvider value={host}>
        <SessionView session={session} />
      </HostPageProvider>
    </MemoryRouter>,
  )
  const end = () => {
    cleanup()
    session.client.clear()
    demo.close()
  }
  return { demo, end }
}
