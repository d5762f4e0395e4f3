import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { renderApp } from './render-app'

const types = () => within(screen.getByRole('navigation', { name: 'Types' }))

const json = (value: unknown, headers: Record<string, string> = {}, status = 200) =>
  Response.json(value, { status, headers })
const there = 'http://api.example'

describe('An API that merely has a type called project', () => {
  const schemas = {
    type: 'collection',
    data: ['project', 'issue'].map((id) => ({
      ...{
        id,
        type: 'schema',
        pluralName: `${id}s`,
        resourceFields: {},
        collectionMethods: ['GET'],
      },
      links: { self: `${there}/v1/schemas/${id}`, collection: `${there}/v1/${id}s` },
    })),
  }
  const paths: Record<string, unknown> = {
    '/v1/schemas': schemas,
    '/v1/issues': { type: 'collection', resourceType: 'issue', data: [] },
    '/v1/projects': {
      ...{ type: 'collection', resourceType: 'project' },
      data: [
        {
          ...{ id: 'p1', type: 'project' },
          links: { self: `${there}/v1/projects/p1`, issues: `${there}/v1/projects/p1/issues` },
        },
      ],
    },
  }

  test('is shown without a switcher', async () => {
    const asked: string[] = []
    renderApp('/v1/issues', ({ url }) => {
      const { pathname } = new URL(url)
      asked.push(pathname)
      const found = paths[pathname]
      return found === undefined
        ? json({ type: 'error', status: 404 }, { 'X-API-Schemas': `${there}/v1/schemas` }, 404)
        : json(found, { 'X-API-Schemas': `${there}/v1/schemas` })
    })
    await types().findByRole('link', { name: 'issues' })
    await expect.poll(() => asked).toContain('/v1/projects/p1/schemas/project')
    expect(screen.queryByRole('combobox', { name: 'Project' })).toBeNull()
  })
})

describe('Norman', () => {
  const said = (path: string) => ({ 'X-Api-Schemas': `${there}/v3${path}/schemas` })
  const list = (kind: string, ids: readonly string[]) => ({
    ...{ type: 'collection', resourceType: kind },
    data: ids.map((id) => ({
      id,
      type: kind,
      name: `the ${id}`,
      links: { self: `${there}/v3/${kind}s/${id}` },
    })),
  })
  const schema = (id: string, base: string) => ({
    ...{ id, type: 'schema', pluralName: `${id}s`, resourceFields: {}, collectionMethods: ['GET'] },
    links: { self: `${there}/v3/schemas/${id}`, collection: `${there}${base}/${id}s` },
  })
  const replies: Record<string, () => Response> = {
    '/v3': () => json({ type: 'apiRoot', links: { self: `${there}/v3` } }, said('')),
    '/v3/schemas': () =>
      json({ data: [schema('cluster', '/v3'), schema('project', '/v3')] }, said('')),
    '/v3/clusters': () => json(list('cluster', ['local']), said('/cluster')),
    '/v3/projects': () => json(list('project', ['local:p-1', 'local:p-2']), said('/project')),
    '/v3/project/local:p-1': () =>
      json({ id: 'local:p-1', type: 'project', links: {} }, said('/project/local:p-1')),
    '/v3/project/local:p-1/schemas': () =>
      json({ data: [schema('pod', '/v3/project/local:p-1')] }, said('/project/local:p-1')),
  }

  test('offers clusters and projects, and each has types of its own', async () => {
    const { unknown } = renderNorman('/v3')
    const select = await screen.findByRole('combobox', { name: 'Project' })
    expect(within(select).getByRole('group', { name: 'Clusters' })).toBeVisible()
    await userEvent.selectOptions(select, 'the local:p-1 (local:p-1)')
    expect(await types().findByRole('link', { name: 'pods' })).toHaveAttribute(
      'href',
      '/v3/project/local:p-1/pods',
    )
    expect(within(select).getByRole('option', { name: 'the local (local)' })).toBeInTheDocument()
    expect(unknown).toEqual([])
  })

  test('a list of clusters, which names schemas that do not exist, keeps the types of the API', async () => {
    const { unknown } = renderNorman('/v3/clusters')
    expect(await types().findByRole('link', { name: 'projects' })).toBeVisible()
    expect(unknown).toEqual([])
  })

  function renderNorman(at: string): { unknown: string[] } {
    const unknown: string[] = []
    const answer = ({ url }: Request) => {
      const { pathname } = new URL(url)
      const found = replies[pathname]
      if (found === undefined) unknown.push(pathname)
      return found?.() ?? json({ type: 'error', status: 404 }, said(''), 404)
    }
    renderApp(at, answer, '/v3')
    return { unknown }
  }
})
