import { givenName, type Resource } from '../api/resource'
import { classes } from '../ui/classes'
import { lastPart } from './address'
import { useApi } from './api-context'
import { Crumbs } from './crumbs'
import { FieldsView } from './fields-view'
import { JsonView } from './json-view'
import { LateDocs } from './late-docs'
import { usePlace } from './place'
import { Rail } from './rail'
import { ResourceStateBadge } from './resource-state-badge'
import { ViewSwitch } from './view-switch'
import styles from './views.module.css'

/** A resource: what it is, how it stands, what can be done with it, and all its fields. */
export function ResourceView({ resource, reload }: { resource: Resource; reload: () => void }) {
  const { address, url, schemas } = usePlace()
  const schema = schemas.ofResource(resource.type, url)
  const id = resource.id ?? lastPart(address.path)
  const name = givenName(resource)
  return (
    <article aria-labelledby="heading">
      <header className={styles.head}>
        <Crumbs />
        <h1 id="heading" className={styles.id}>
          {id}
        </h1>
        {name !== undefined && !isPartOf(name, id) && <span className={styles.name}>{name}</span>}
        <ResourceStateBadge resource={resource} />
        <ViewSwitch
          views={[
            ['main', 'Fields'],
            ['json', 'JSON'],
            ['docs', 'Docs'],
          ]}
        />
      </header>
      <TransitionMessage resource={resource} />
      <div className={styles.columns}>
        {address.view === 'json' ? (
          <JsonView value={resource.value} />
        ) : address.view === 'docs' ? (
          <LateDocs schema={schema} />
        ) : (
          <FieldsView resource={resource} schema={schema} />
        )}
        <Rail resource={resource} schema={schema} reload={reload} />
      </div>
    </article>
  )
}

/** Whether an id says the name already, as `default/web` does. */
function isPartOf(name: string, id: string): boolean {
  return id === name || (/[/:]/.test(id.at(-name.length - 1) ?? '') && id.endsWith(name))
}

function TransitionMessage({ resource }: { resource: Resource }) {
  const { dialect } = useApi()
  const state = dialect.stateOf(resource)
  if (state.message === '' || state.transition === 'still') return null
  const failed = state.transition === 'failed'
  return (
    <p
      role={failed ? 'alert' : 'status'}
      className={classes(styles.message, failed && styles.failed)}
    >
      {state.message}
    </p>
  )
}
