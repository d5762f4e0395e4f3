import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openDialog } from './open-dialog'
import { renderApp } from './render-app'

const there = 'http://api.example/v1'

const type = (id: string, fields: object) => ({
  ...{ id, type: 'schema', pluralName: `${id}s`, collectionMethods: ['GET', 'POST'] },
  ...{ resourceMethods: ['GET'], resourceFields: fields },
  links: { self: `${there}/schemas/${id}`, collection: `${there}/${id}s` },
})

const collection = (resourceType: string, data: object[] = []) =>
  Response.json({ type: 'collection', resourceType, data, links: { self: `${there}/x` } })

test('a reference is chosen from the collection that its field names, and opened in a tab of this page', async () => {
  const asked: string[] = []
  renderApp('/v1/disks#create=disk', ({ url }) => {
    const { pathname, search } = new URL(url)
    asked.push(pathname + search)
    if (pathname === '/v1/schemas')
      return Response.json({
        data: [
          type('pool', {}),
          type('disk', {
            poolId: {
              ...{ type: 'reference[pool]', create: true },
              referenceCollection: `${there}/pools?fast=true`,
            },
          }),
        ],
      })
    if (pathname === '/v1/disks') return collection('disk')
    return collection('pool', [{ id: '1p1', type: 'pool', name: 'quick', links: {} }])
  })
  const dialog = await openDialog('Create disk')
  await userEvent.type(dialog.getByLabelText('poolId'), 'qui')
  await userEvent.click(await screen.findByRole('option', { name: /quick/ }))
  expect(asked).toContain('/v1/pools?fast=true')
  expect(asked).not.toContain('/v1/pools')
  expect(dialog.getByRole('link', { name: 'poolId: open 1p1 in a new tab' })).toHaveAttribute(
    'href',
    '/v1/pools/1p1',
  )
})
