import type { ActionFacts } from '../../reference/reference'
import type { Schema } from '../../schema/schema'
import { classes } from '../../ui/classes'
import { ApiLink } from '../api-link'
import { ExampleBody } from './example-body'
import parts from './parts.module.css'
import { FieldTable } from './type-fields'
import { NamedType } from './type-link'
import { Call } from './type-operations'
import styles from './reference.module.css'

/** Every action with what it takes and gives. */
export function Actions({ actions, schema }: { actions: readonly ActionFacts[]; schema: Schema }) {
  const collection = schema.links.get('collection')
  return (
    <>
      {collection !== undefined && (
        <p className={styles.hint}>
          To try one, open one of the <ApiLink href={collection}>{schema.pluralName}</ApiLink>: it
          says which are possible now.
        </p>
      )}
      <ul className={classes(parts.list, styles.calls)}>
        {actions.map((action) => (
          <li key={`${action.of} ${action.name}`}>
            <Call
              name={action.name}
              method="POST"
              url={`\${${action.of === 'collection' ? 'collection.' : ''}actions.${action.name}}`}
            />
            <Input action={action} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Input({ action: { name, input, output, inputFields, example } }: { action: ActionFacts }) {
  return (
    <>
      <p className={styles.hint}>
        {input === undefined ? (
          'Takes nothing'
        ) : (
          <>
            Takes <NamedType id={input} />
          </>
        )}
        {output !== undefined && (
          <>
            , gives <NamedType id={output} />
          </>
        )}
        .
      </p>
      {inputFields.length > 0 && <FieldTable fields={inputFields} asInput />}
      {example !== undefined && <ExampleBody value={example} what={name} />}
    </>
  )
}
