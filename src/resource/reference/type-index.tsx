import { memo, useDeferredValue, useMemo, useState } from 'react'
import { groupsOf } from '../../reference/groups'
import { findTypes, type Match } from '../../reference/search-text'
import { canBeChanged, type Schema } from '../../schema/schema'
import { classes } from '../../ui/classes'
import { usePlace } from '../place'
import { Description } from './description'
import { FindBox } from './find-box'
import parts from './parts.module.css'
import { TypeLink } from './type-link'
import styles from './type-index.module.css'

/** All types in groups, to be searched by everything that is written about them. */
export function TypeIndex() {
  const { schemas } = usePlace()
  const [wanted, setWanted] = useState('')
  const word = useDeferredValue(wanted)
  const groups = useMemo(() => groupsOf(schemas), [schemas])
  const found = useMemo(
    () =>
      groups
        .map((group) => ({ ...group, matches: findTypes(group.schemas, word) }))
        .filter(({ matches }) => matches.length > 0),
    [groups, word],
  )
  const count = found.reduce((sum, { matches }) => sum + matches.length, 0)
  return (
    <div className={styles.index}>
      <div className={styles.tools}>
        <FindBox
          label="Find types"
          placeholder="Find by type, field, action or description"
          value={wanted}
          onChange={setWanted}
        />
        <span role="status" className={styles.found}>
          {word.trim() === '' ? '' : `${count} of ${schemas.all.length} types`}
        </span>
      </div>
      {found.length === 0 && <p className={styles.nothing}>Nothing here is about that.</p>}
      {found.map(({ role, title, matches }) => (
        <section key={role} aria-labelledby={`group-${role}`}>
          <h2 id={`group-${role}`} className={classes(parts.heading, styles.title)}>
            {title} <span className={parts.count}>{matches.length}</span>
          </h2>
          <ul className={parts.list}>
            {matches.map((match) => (
              <Entry key={match.schema.id} match={match} isSearch={word.trim() !== ''} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Names beyond these say no more. */
const mostNames = 6

const Entry = memo(function Entry({
  match: { schema, fields, actions },
  isSearch,
}: {
  match: Match
  isSearch: boolean
}) {
  const inside = isSearch ? [...actions, ...fields] : []
  return (
    <li className={styles.entry}>
      <TypeLink schema={schema} className={styles.name} />
      <span className={styles.can}>{whatCanBeDone(schema)}</span>
      <span className={styles.words}>
        {schema.description === '' ? (
          <span className={styles.quiet}>{schema.fields.size} fields</span>
        ) : (
          <Description text={schema.description} />
        )}
        {inside.length > 0 && (
          <span className={styles.inside}>
            {inside.slice(0, mostNames).map((name) => (
              <code key={name}>{name}</code>
            ))}
            {inside.length > mostNames && ` and ${inside.length - mostNames} more`}
          </span>
        )}
      </span>
    </li>
  )
})

function whatCanBeDone(schema: Schema): string {
  const has = (methods: ReadonlySet<string> | undefined, method: string) =>
    schema.links.has('collection') && methods?.has(method) === true
  const actions = schema.resourceActions.size + schema.collectionActions.size
  return [
    has(schema.collectionMethods, 'GET') && 'list',
    has(schema.collectionMethods, 'POST') && 'create',
    schema.links.has('collection') && canBeChanged(schema) && 'edit',
    has(schema.resourceMethods, 'DELETE') && 'delete',
    actions > 0 && `${actions} ${actions === 1 ? 'action' : 'actions'}`,
  ]
    .filter(Boolean)
    .join(', ')
}
