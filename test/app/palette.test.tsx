import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderApp } from './render-app'

beforeEach(() => localStorage.clear())

async function openPalette() {
  await userEvent.keyboard('{Control>}k{/Control}')
  return screen.findByRole('combobox', { name: 'Search types, actions and places' })
}

describe('The palette', () => {
  test('finds a collection by a few of its letters and goes there', async () => {
    renderApp('/v1')
    await screen.findByRole('link', { name: 'hosts' })
    const input = await openPalette()
    await userEvent.type(input, 'regtok')
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('registrationTokens')
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: 'registrationTokens' })).toBeVisible()
  })

  test('keeps what is typed before it is there, and does nothing else with it', async () => {
    renderApp('/v1')
    const star = await screen.findByRole('button', { name: 'Star this place' })
    await userEvent.keyboard('{Control>}k{/Control}sr', { delay: null })
    const input = await screen.findByRole('combobox', { name: /^Search types/ })
    expect(input).toHaveValue('sr')
    expect(star).toHaveAttribute('aria-pressed', 'false')
    await userEvent.keyboard('{Escape}')
    expect(await openPalette(), 'it begins anew').toHaveValue('')
  })

  test('offers what the resource here can do, and only that', async () => {
    renderApp('/v1/containers/1i5')
    await screen.findByRole('button', { name: 'stop' })
    const input = await openPalette()
    await userEvent.type(input, 'st')
    const actions = screen
      .getAllByRole('option')
      .filter((option) => option.textContent.endsWith('action'))
    expect(actions.map((option) => option.textContent)).toContain('stopaction')
    expect(actions.map((option) => option.textContent)).not.toContain('startaction')
    await userEvent.clear(input)
    await userEvent.type(input, 'stop{Enter}')
    expect(await screen.findByRole('dialog', { name: 'stop container 1i5' })).toBeVisible()
  })

  test('takes an address, and an id of the collection one is in', async () => {
    renderApp('/v1/hosts')
    await screen.findByRole('heading', { name: 'hosts' })
    await userEvent.type(await openPalette(), '/v1/projects{Enter}')
    expect(await screen.findByRole('heading', { name: 'projects' })).toBeVisible()
    await userEvent.type(await openPalette(), '1a7{Enter}')
    expect(await screen.findByRole('heading', { name: '1a7' })).toBeVisible()
  })

  test('never goes to another server', async () => {
    renderApp('/v1/hosts')
    await screen.findByRole('heading', { name: 'hosts' })
    await userEvent.type(await openPalette(), 'https://evil.example/v1/hosts')
    expect(screen.queryAllByRole('option')).toEqual([])
  })
})

test('The filter of types opens what begins with its words on Enter, and what holds them else', async () => {
  renderApp('/v1')
  await screen.findByRole('link', { name: 'hosts' })
  const filter = screen.getByRole('searchbox', { name: 'Filter types' })
  await userEvent.type(filter, 'host')
  expect(screen.getByRole('link', { name: 'externalHostEvents' })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: 'hosts' })).toBeVisible()
  await userEvent.clear(filter)
  await userEvent.type(filter, 'torageP{Enter}')
  expect(await screen.findByRole('heading', { name: 'storagePools' })).toBeVisible()
})

describe('Starred places', () => {
  test('stand above the types and are found again, without their query', async () => {
    renderApp('/v1/containers?limit=3')
    await screen.findByRole('heading', { name: 'containers' })
    await userEvent.click(screen.getByRole('button', { name: 'Star this place' }))
    const starred = within(screen.getByRole('region', { name: 'Starred' }))
    expect(starred.getByRole('link', { name: 'containers' })).toHaveAttribute(
      'href',
      '/v1/containers',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Star this place' }))
    expect(screen.queryByRole('region', { name: 'Starred' })).toBeNull()
  })
})
