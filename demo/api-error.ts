import { randomUUID } from 'node:crypto'
import { objectOf, type JsonObject } from './json'

/** An answer that is an error: HTTP status, the specification's `code`, and what a person should know. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly detail: string | null
  readonly fieldName: string | null
  constructor(
    status: number,
    code: string,
    message: string,
    more: { detail?: string; fieldName?: string } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.detail = more.detail ?? null
    this.fieldName = more.fieldName ?? null
  }
}

/** A field that may not have the value it was given: 422. */
export function invalidField(fieldName: string, code: string, message: string): ApiError {
  return new ApiError(422, code, message, { fieldName })
}

/** There is nothing at this address: 404. */
export function notFound(what: string): ApiError {
  return new ApiError(404, 'NotFound', `${what} was not found`)
}

/** The address exists, the method does not: 405. */
export function methodNotAllowed(method: string): ApiError {
  return new ApiError(405, 'MethodNotAllowed', `${method} is not possible here`)
}

/** The error as a resource of type `error`. */
export function errorResource(error: ApiError): JsonObject {
  const resource = objectOf([
    ['id', randomUUID()],
    ['type', 'error'],
    ['links', objectOf()],
    ['actions', objectOf()],
    ['status', error.status],
    ['code', error.code],
    ['message', error.message],
    ['detail', error.detail],
    ['baseType', 'error'],
  ])
  if (error.fieldName !== null) resource.fieldName = error.fieldName
  return resource
}
