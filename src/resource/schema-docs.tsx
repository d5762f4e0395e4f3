import { fieldTypeText, typesWithin } from '../schema/field-type'
import type { Field, Schema } from '../schema/schema'
import { stringifyJson } from '../json/stringify'
import { classes } from '../ui/classes'
import { toAddress } from './address'
import { useApi } from './api-context'
import { usePlace } from './place'
import { PlaceLink } from './place-link'
import styles from './schema-docs.module.css'

/** What the API says about a type: fields, methods, actions and filters. */
export function SchemaDocs({ schema }: { schema: Schema | undefined }) {
  if (schema === undefined)
    return <p className={styles.none}>The API has no schema for what is shown here.</p>
  return (
    <div className={styles.docs}>
      {schema.description !== '' && <p>{schema.description}</p>}
      <p className={styles.methods}>
        <Methods title="Collection" methods={schema.collectionMethods} />
        <Methods title="Resource" methods={schema.resourceMethods} />
      </p>
      {schema.fields.size === 0 ? (
        <p className={styles.none}>The schema of {schema.id} names no fields.</p>
      ) : (
        <Fields fields={[...schema.fields.values()]} />
      )}
      <Actions schema={schema} />
    </div>
  )
}

function Methods({ title, methods }: { title: string; methods: ReadonlySet<string> | undefined }) {
  return (
    <span>
      {title}{' '}
      {methods === undefined ? (
        <em>not said</em>
      ) : methods.size === 0 ? (
        <em>none</em>
      ) : (
        [...methods].map((method) => (
          <code key={method} data-method={method} className={styles.method}>
            {method}
          </code>
        ))
      )}
    </span>
  )
}

function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <div className={styles.scroll}>
      <table className={classes(styles.table, styles.fields)} role="table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Create</th>
            <th scope="col">Update</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name}</th>
              <td>
                <TypeLink field={field} />
              </td>
              <td data-flag="Create">
                {field.create === true
                  ? field.required
                    ? 'required'
                    : 'yes'
                  : field.create === false
                    ? '–'
                    : ''}
              </td>
              <td data-flag="Update">
                {field.update === true ? 'yes' : field.update === false ? '–' : ''}
              </td>
              <td className={styles.notes}>{notesOf(field).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TypeLink({ field }: { field: Field }) {
  const { schemas } = usePlace()
  const { embedded, referenced } = typesWithin(field.type)
  const schema = schemas.get(embedded[0] ?? referenced[0])
  return schema === undefined ? (
    <code>{fieldTypeText(field.type)}</code>
  ) : (
    <SchemaLink schema={schema} label={fieldTypeText(field.type)} />
  )
}

function SchemaLink({ schema, label }: { schema: Schema; label: string }) {
  const { endpoint } = useApi()
  const place = endpoint.locate(schema.links.get('self') ?? `${endpoint.root}/schemas/${schema.id}`)
  if (place.kind !== 'inside') return <code>{label}</code>
  return (
    <PlaceLink to={toAddress(place.path)}>
      <code>{label}</code>
    </PlaceLink>
  )
}

/** What else there is to know of a field, as short sentences. */
function notesOf(field: Field): string[] {
  const isText = field.type.kind === 'simple' && textTypes.has(field.type.name)
  return [
    field.description,
    field.nullable ? 'Nullable.' : undefined,
    field.unique ? 'Unique.' : undefined,
    field.default === undefined ? undefined : `Default ${stringifyJson(field.default)}.`,
    rangeText(field.min, field.max, ''),
    // Cattle gives a length to every column of its tables, numbers and dates too.
    isText ? rangeText(field.minLength, field.maxLength, ' characters') : undefined,
    field.options.length === 0 ? undefined : `One of ${field.options.join(', ')}.`,
    field.validChars === undefined ? undefined : `Characters ${field.validChars}.`,
    field.invalidChars === undefined ? undefined : `Not the characters ${field.invalidChars}.`,
    field.satisfies === undefined ? undefined : `Version ${field.satisfies}.`,
  ].filter((note) => note !== undefined && note !== '') as string[]
}

const textTypes = new Set(['string', 'multiline', 'masked', 'password'])

function rangeText(
  least: number | undefined,
  most: number | undefined,
  what: string,
): string | undefined {
  if (least !== undefined && most !== undefined) return `${least}–${most}${what}.`
  if (most !== undefined) return `At most ${most}${what}.`
  return least === undefined ? undefined : `At least ${least}${what}.`
}

function Actions({ schema }: { schema: Schema }) {
  const { schemas } = usePlace()
  const actions = [...schema.resourceActions.values(), ...schema.collectionActions.values()]
  if (actions.length === 0) return null
  const type = (id: string | undefined) => {
    const known = schemas.get(id)
    return known === undefined ? (
      <code>{id ?? '–'}</code>
    ) : (
      <SchemaLink schema={known} label={known.id} />
    )
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Input</th>
            <th scope="col">Output</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action.name}>
              <th scope="row">{action.name}</th>
              <td>{type(action.input)}</td>
              <td>{type(action.output)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
