import { CopyPlus, Pencil, Trash2 } from 'lucide-react'
import { useNavigate } from 'react-router'
import { offeredActions, whyNoClone, whyNoDelete, whyNoEdit } from '../api/operations'
import type { Resource } from '../api/resource'
import type { Schema } from '../schema/schema'
import { Button } from '../ui/button'
import { toAddress, type Operation } from './address'
import { useApi } from './api-context'
import { LinkPeek } from './link-peek'
import { usePlace } from './place'
import { UpAndReload } from './up-and-reload'
import styles from './rail.module.css'

/** What can be done with a resource, and where one can go from it. */
export function Rail({
  resource,
  schema,
  reload,
}: {
  resource: Resource
  schema: Schema | undefined
  reload: () => void
}) {
  const { dialect } = useApi()
  const { address, schemasPending } = usePlace()
  const navigate = useNavigate()
  const open = (operation: Operation) =>
    void navigate(toAddress(address.path, address.view, operation))
  const actions = offeredActions(
    resource.actions,
    schema?.resourceActions,
    dialect.stateOf(resource).name,
  )
  const loading = schemasPending ? 'The schemas are still loading.' : undefined
  // A link to the resource itself, such as one for whoever may change it, leads nowhere else.
  const self = resource.links.get('self')
  const links = [...resource.links].filter(([name, link]) => name !== 'self' && link !== self)
  return (
    <div className={styles.rail}>
      <section aria-labelledby="operations" className={styles.operations}>
        <h2 id="operations">Operations</h2>
        <div className={styles.buttons}>
          <UpAndReload reload={reload} />
          <Button
            impossible={loading ?? whyNoEdit(resource, schema, dialect)}
            onClick={() => open({ kind: 'edit' })}
          >
            <Pencil size={13} aria-hidden />
            Edit
          </Button>
          <Button
            impossible={loading ?? whyNoClone(resource, schema)}
            onClick={() => open({ kind: 'clone' })}
          >
            <CopyPlus size={13} aria-hidden />
            Clone
          </Button>
          <Button
            danger
            impossible={whyNoDelete(resource, schema)}
            onClick={() => open({ kind: 'delete' })}
          >
            <Trash2 size={13} aria-hidden />
            Delete
          </Button>
        </div>
      </section>
      {actions.length > 0 && (
        <section aria-labelledby="actions">
          <h2 id="actions">Actions</h2>
          <div className={styles.buttons}>
            {actions.map(({ name, impossible }) => (
              <Button
                key={name}
                impossible={impossible}
                onClick={() => open({ kind: 'action', name })}
              >
                {name}
              </Button>
            ))}
          </div>
        </section>
      )}
      {links.length > 0 && (
        <section aria-labelledby="links">
          <h2 id="links">Links</h2>
          <ul className={styles.links}>
            {links.map(([name, href]) => (
              <LinkPeek key={name} name={name} href={href} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
