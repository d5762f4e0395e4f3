import { render } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { createDemoApi, type DemoApi } from '../../demo/api'
import { Endpoint } from '../../src/api/endpoint'
import type { Fetch } from '../../src/api/send'
import { App } from '../../src/app/app'

const origin = 'http://api.example'

/** The whole program at an address, talking to the demo API without a network. `answer` may take over single requests. */
export function renderApp(
  address: string,
  answer?: (request: Request) => Promise<Response | undefined> | Response | undefined,
  apiRoot = '/v1',
): { demo: DemoApi } {
  const demo = createDemoApi({ delay: 30 })
  const fetch: Fetch = async (request) => (await answer?.(request)) ?? demo.fetch(request)
  render(
    <MemoryRouter initialEntries={[address]}>
      <App endpoint={new Endpoint(apiRoot, origin)} fetch={fetch} />
    </MemoryRouter>,
  )
  return { demo }
}
