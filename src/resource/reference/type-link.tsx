import type { ReactNode } from 'react'
import { PlaceLink } from '../place-link'
import type { TypePart } from '../../reference/type-parts'
import type { Schema } from '../../schema/schema'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { typePath } from './type-path'

/** Leads to the page of a type. */
export function TypeLink({
  schema,
  children = schema.id,
  className,
}: {
  schema: Schema
  children?: ReactNode
  className?: string | undefined
}) {
  const { endpoint } = useApi()
  const { scope } = usePlace()
  return (
    <PlaceLink to={toAddress(typePath(schema, endpoint, scope))} className={className}>
      {children}
    </PlaceLink>
  )
}

/** A type by its id: a link where it is known. */
export function NamedType({ id }: { id: string }) {
  const { schemas } = usePlace()
  const schema = schemas.get(id)
  return <code>{schema === undefined ? id : <TypeLink schema={schema}>{id}</TypeLink>}</code>
}

/** A field's type, with links to the types that it names. */
export function TypeText({ parts }: { parts: readonly TypePart[] }) {
  const { schemas } = usePlace()
  return (
    <code>
      {parts.map(({ text, target }, index) => {
        const schema = schemas.get(target)
        if (schema === undefined) return text
        return (
          <TypeLink key={index} schema={schema}>
            {text}
          </TypeLink>
        )
      })}
    </code>
  )
}
