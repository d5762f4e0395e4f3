import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { renderApp } from './render-app'

beforeEach(() => sessionStorage.clear())

test('Clone begins with what the resource was created from, and posts it to its collection', async () => {
  const { demo } = renderApp('/v1/registrationtokens/1c5#clone')
  const dialog = within(await screen.findByRole('dialog', { name: 'Clone registrationToken 1c5' }))
  const name = await dialog.findByLabelText<HTMLInputElement>('name')
  expect(name).toHaveValue('first hosts')
  await userEvent.clear(name)
  await userEvent.type(name, 'twin')
  const shown = dialog.getByRole('tabpanel').textContent ?? ''
  expect(shown).toContain('POST /v1/registrationtokens HTTP/1.1')
  expect(shown).toContain('"name":"twin"')
  expect(shown).not.toMatch(/"(id|state|links|uuid|created|command)"/)
  await userEvent.click(dialog.getByRole('button', { name: /^Send/ }))
  expect(await dialog.findByText('201 Created')).toBeVisible()
  expect(demo.record.filter(({ method }) => method === 'POST')).toHaveLength(1)
  expect(dialog.getByRole('button', { name: 'Follow' })).toBeVisible()
})

test('Clone says why it is impossible where nothing can be created', async () => {
  renderApp('/v1/hosts/1h1')
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Clone' })).toHaveAccessibleDescription(
      /does not allow POST/,
    ),
  )
})
