import { expect, type Page } from '@playwright/test'

/** A place of every kind: what it is, its address, and the complaints that are right there. */
export const places = [
  ['the front door', '/v1', []],
  ['a collection', '/v1/containers', []],
  ['a filtered page of a collection', '/v1/containers?limit=5&state=running', []],
  ['a collection that is empty', '/v1/containers?name=nothing', []],
  ['a sorted collection', '/v1/hosts?sort=name', []],
  ['a resource', '/v1/services/1s1', []],
  ['a resource as JSON', '/v1/services/1s1#view=json', []],
  ['a type', '/v1/schemas/container', []],
  ['a create form', '/v1/services#create=service', []],
  ['an edit form', '/v1/services/1s1#edit', []],
  ['an action with input', '/v1/containers/1i4#action=stop', []],
  ['a delete', '/v1/containers/1i4#delete', []],
  ['a place that does not exist', '/v1/nothing', [/status of 404/]],
] as const

/** Waits until all that belongs to a place is there. */
export async function settled(page: Page, address: string): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  if (address.includes('#'))
    await expect(page.getByRole('tree').or(page.getByRole('dialog')).first()).toBeVisible()
  await expect(page.getByLabel('Loading')).toHaveCount(0)
}
