import { describe, expect, test } from 'vitest'
import { isDestructive, isDestructiveAction } from '../../src/api/destructive'
import { actionRequest, createRequest, deleteRequest, readRequest } from '../../src/api/operations'

describe('What takes something away', () => {
  test('is every DELETE, however it is written', () => {
    expect(isDestructive(deleteRequest('https://h/v1/hosts/1h1'))).toBe(true)
    expect(isDestructive(actionRequest('https://h/v1/hosts/1h1?_method=delete'))).toBe(true)
  })

  test('is an action whose name says so, in any family’s spelling', () => {
    for (const name of [
      ...['remove', 'purge', 'Delete', 'removeservicelink', 'forceDelete', 'vm-purge'],
      ...['reset_password', 'restorefrombackup', 'snapshotRevert', 'revokeToken'],
    ])
      expect(isDestructiveAction(name), name).toBe(true)
    expect(isDestructive(actionRequest('https://h/v1/hosts/1h1/?action=purge'))).toBe(true)
    expect(isDestructive(actionRequest('https://h/v1/secrets/purge'))).toBe(true)
    expect(isDestructive(actionRequest('https://h/v1/x/do'), 'removeAll')).toBe(true)
  })

  test('is nothing that merely sets something in motion', () => {
    for (const name of ['start', 'stop', 'upgrade', 'rollback', 'restore', 'deactivate', 'console'])
      expect(isDestructiveAction(name), name).toBe(false)
    expect(isDestructive(readRequest('https://h/v1/removals?action=remove'))).toBe(false)
    expect(isDestructive(createRequest('https://h/v1/droplets', {}))).toBe(false)
  })
})
