import { Plus } from 'lucide-react'
import { PlaceLink } from '../place-link'
import type { Schema } from '../../schema/schema'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { ApiLink } from '../api-link'
import { JsonView } from '../json-view'
import { usePlace } from '../place'
import { UpAndReload } from '../up-and-reload'
import { ViewSwitch } from '../view-switch'
import views from '../views.module.css'
import styles from './type-view.module.css'
import { referencePath } from './type-path'
import { TypeSections } from './type-sections'

/** The page of a type: its schema as documentation, and as JSON. */
export function TypeView({ schema, reload }: { schema: Schema; reload: () => void }) {
  const { endpoint } = useApi()
  const { address, scope, schemas } = usePlace()
  const collection = schema.links.get('collection')
  return (
    <article aria-labelledby="heading">
      <header className={views.head}>
        <span className={views.crumb}>
          <PlaceLink to={toAddress(referencePath(endpoint, scope), 'types')}>Types</PlaceLink> /
        </span>
        <h1 id="heading">{schema.id}</h1>
        <span className={views.count}>{roleText[schemas.roleOf(schema)]}</span>
        <ViewSwitch
          views={[
            ['main', 'Docs'],
            ['json', 'JSON'],
          ]}
        />
        <div className={views.operations}>
          {collection !== undefined && (
            <ApiLink href={collection} className={styles.go}>
              Open {schema.pluralName}
            </ApiLink>
          )}
          {collection !== undefined && schema.collectionMethods?.has('POST') === true && (
            <CreateLink schema={schema} collection={collection} />
          )}
          <UpAndReload reload={reload} />
        </div>
      </header>
      {address.view === 'json' ? (
        <JsonView value={schema.raw} />
      ) : (
        <TypeSections key={schema.id} schema={schema} />
      )}
    </article>
  )
}

/** Opens the form, with the request beside it. */
function CreateLink({ schema, collection }: { schema: Schema; collection: string }) {
  const { endpoint } = useApi()
  const place = endpoint.locate(collection)
  if (place.kind !== 'inside') return null
  return (
    <PlaceLink
      to={toAddress(place.path, 'main', { kind: 'create', type: schema.id })}
      className={styles.go}
    >
      <Plus size={13} aria-hidden />
      Create {schema.id}
    </PlaceLink>
  )
}

const roleText = {
  collection: 'resource',
  input: 'input of actions',
  embedded: 'embedded type',
  other: 'type',
} as const
