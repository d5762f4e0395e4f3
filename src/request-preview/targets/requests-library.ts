import type { ApiRequest } from '../../api/request'
import { addressSpelling, addressTarget } from './address'

/** Whether Python's `requests`, which HTTPie is made of, sends the address as it stands. */
export function keptByRequests(url: string): boolean {
  // Of several slashes at the start it leaves one.
  return addressSpelling(url) === 'plain' && !addressTarget(url).startsWith('//')
}

/** Whether `requests` announces an empty body: always where there could be one. */
export function saysNothingIsZero({ method }: ApiRequest): boolean {
  return method !== 'GET' && method !== 'HEAD'
}
