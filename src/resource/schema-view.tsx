import type { Resource } from '../api/resource'
import { readSchema } from '../schema/read-schema'
import { lastPart, pathAbove, toAddress } from './address'
import { ApiLink } from './api-link'
import { JsonView } from './json-view'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import { SchemaDocs } from './schema-docs'
import { UpAndReload } from './up-and-reload'
import { ViewSwitch } from './view-switch'
import styles from './views.module.css'

/** The page of a type: its schema as documentation, and as JSON. */
export function SchemaView({ resource, reload }: { resource: Resource; reload: () => void }) {
  const { address, schemas } = usePlace()
  const schema = schemas.get(resource.id) ?? readSchema(resource.value)
  const collection = schema?.links.get('collection')
  const above = pathAbove(address.path.split('?', 1)[0] ?? '')
  return (
    <article aria-labelledby="heading">
      <header className={styles.head}>
        <span className={styles.crumb}>
          <PlaceLink to={toAddress(above)}>{lastPart(above)}</PlaceLink> /
        </span>
        <h1 id="heading">{schema?.id ?? lastPart(address.path)}</h1>
        {collection !== undefined && <ApiLink href={collection}>Open {schema?.pluralName}</ApiLink>}
        <ViewSwitch
          views={[
            ['main', 'Docs'],
            ['json', 'JSON'],
          ]}
        />
        <div className={styles.operations}>
          <UpAndReload reload={reload} />
        </div>
      </header>
      {address.view === 'json' ? (
        <JsonView value={resource.value} />
      ) : (
        <SchemaDocs schema={schema} />
      )}
    </article>
  )
}
