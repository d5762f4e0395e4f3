import { describe, expect, test } from 'vitest'
import { apiRequest } from '../../src/api/request'
import { withProjectKey } from '../../src/request-preview/project-key'

const root = 'https://rancher.example/v1'
const post = (url: string) => apiRequest({ method: 'POST', url, body: '{"a":1}' })

describe('A request as the holder of a project’s key may write it', () => {
  test('loses the project in its path and keeps everything else', () => {
    const keyed = withProjectKey(post(`${root}/projects/1a5/registrationTokens?limit=2`), root)
    expect(keyed?.dropped).toBe('/projects/1a5')
    expect(keyed?.request).toEqual(post(`${root}/registrationTokens?limit=2`))
  })

  test.each([
    '/projects',
    '/projects/1a5',
    '/projects/1a5?limit=1',
    '/hosts/projects/1a5/x',
    '/projectsx/1a5/x',
  ])('does not concern %s', (path) => {
    expect(withProjectKey(post(root + path), root)).toBeUndefined()
  })

  test('does not concern another server', () => {
    expect(withProjectKey(post('https://other.example/v1/projects/1a5/x'), root)).toBeUndefined()
  })
})
