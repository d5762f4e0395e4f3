import type { IsSecretField } from '../request-preview/activity/known-secrets'
import type { SchemaSet } from '../schema/schema-set'

/** What the schemas say about fields that must not be shown. */
export function secretFieldsOf(schemas: SchemaSet): IsSecretField {
  return (type, field) => {
    const found = schemas.get(type)?.fields.get(field)?.type
    return found?.kind === 'simple' && (found.name === 'password' || found.name === 'masked')
  }
}
