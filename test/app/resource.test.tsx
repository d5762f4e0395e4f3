import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { renderApp } from './render-app'

describe('A resource', () => {
  test('says why an operation or action is impossible now', async () => {
    renderApp('/v1/containers/1i7')
    const stop = await screen.findByRole('button', { name: 'stop' })
    expect(stop).toHaveAttribute('aria-disabled', 'true')
    expect(stop).toHaveAccessibleDescription('Not among its actions while it is stopped.')
    await userEvent.click(stop)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('folds its empty fields away and shows them when asked', async () => {
    renderApp('/v1/containers/1i7')
    const fold = await screen.findByRole('button', { name: /^Show \d+ empty fields$/ })
    expect(screen.queryByText('description')).toBeNull()
    await userEvent.click(fold)
    expect(screen.getByText('description')).toBeVisible()
  })

  test('lets one peek at what its links lead to', async () => {
    renderApp('/v1/hosts/1h1')
    await userEvent.click(await screen.findByRole('button', { name: 'Peek at containers' }))
    expect(await screen.findByText(/^and \d+ more$/)).toBeVisible()
    const links = within(screen.getByRole('region', { name: 'Links' }))
    expect(links.getAllByRole('link', { name: /^1i\d+$/ })).toHaveLength(5)
  })

  test('shows a number beyond 2^53 exactly, as field and as JSON', async () => {
    renderApp('/v1/hosts/1h1')
    expect(await screen.findByText('9007199254740993')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'JSON' }))
    expect(await screen.findByRole('tree', { name: 'JSON' })).toBeVisible()
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find in JSON' }),
      '9007199254740993{Enter}',
    )
    expect(screen.getByText('1 of 1')).toBeVisible()
  })
})
