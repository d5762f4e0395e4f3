import type { Page } from '@playwright/test'

/** One picture: an address of the app and what is done there. */
export interface View {
  /** In file names and in the filter. */
  name: string
  /** From the site's root, such as `#/v1/containers`. */
  address: string
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>
  /** After the page has come to rest. */
  steps?: (page: Page) => Promise<void>
}

/** Every view worth looking at in each width and theme. */
export const views: readonly View[] = [
  { name: 'home', address: '' },
  { name: 'containers', address: '#/v1/containers' },
  { name: 'container', address: '#/v1/containers/1i5' },
  { name: 'container-json', address: '#/v1/containers/1i5#view=json' },
  {
    name: 'create-registration-token',
    address: '#/v1/registrationTokens#create=registrationToken',
    steps: async (page) => {
      await page.getByLabel('name', { exact: true }).fill('lab agents')
      await page.getByRole('tab', { name: 'curl', exact: true }).click()
    },
  },
  { name: 'create-container', address: '#/v1/containers#create=container' },
  { name: 'edit-container', address: '#/v1/containers/1i5', steps: press('Edit') },
  { name: 'stop-container', address: '#/v1/containers/1i5', steps: press('stop') },
  { name: 'delete-container', address: '#/v1/containers/1i5', steps: press('Delete') },
  { name: 'schema-container', address: '#/v1/schemas/container' },
  { name: 'not-found', address: '#/v1/containers/1i99999' },
  {
    name: 'no-api',
    address: '',
    prepare: (page) =>
      page.route(
        (url) => /^\/v\d/.test(url.pathname),
        (route) =>
          route.fulfill({ status: 503, contentType: 'text/plain', body: 'upstream is down' }),
      ),
  },
]

/** The one picture in the README. */
export const readmeView = 'create-registration-token'

function press(button: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.getByRole('dialog').getByRole('tabpanel').first().waitFor({ state: 'attached' })
  }
}
