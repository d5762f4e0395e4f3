import { useState } from 'react'
import { asSentence, type FieldFacts, type Flag } from '../../reference/field-facts'
import { classes } from '../../ui/classes'
import { Description } from './description'
import { FindBox } from './find-box'
import { TypeText } from './type-link'
import styles from './reference.module.css'

/** More fields than this can be searched. */
const many = 20

/** The fields of a type; with `asInput` only what one needs to know of an action's input. */
export function FieldTable({
  fields,
  asInput = false,
}: {
  fields: readonly FieldFacts[]
  asInput?: boolean
}) {
  const [wanted, setWanted] = useState('')
  const word = wanted.trim().toLowerCase()
  const shown = fields.filter(({ field, description }) =>
    `${field.name} ${description}`.toLowerCase().includes(word),
  )
  return (
    <>
      {fields.length > many && (
        <FindBox
          label="Find a field"
          placeholder={`Find one of ${fields.length} fields`}
          value={wanted}
          onChange={setWanted}
        />
      )}
      {shown.length === 0 ? (
        <p className={styles.none}>No field fits.</p>
      ) : (
        <Rows fields={shown} asInput={asInput} />
      )}
    </>
  )
}

function Rows({ fields, asInput }: { fields: readonly FieldFacts[]; asInput: boolean }) {
  return (
    <div className={styles.scroll}>
      <table className={classes(styles.table, styles.fields)} role="table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            {asInput ? (
              <th scope="col">Required</th>
            ) : (
              <>
                <th scope="col">Create</th>
                <th scope="col">Update</th>
              </>
            )}
            <th scope="col">Default</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((facts) => (
            <tr key={facts.field.name}>
              <th scope="row">{facts.field.name}</th>
              <td>
                <TypeText parts={facts.type} />
              </td>
              {asInput ? (
                <td data-flag="Required">{facts.field.required ? 'yes' : '–'}</td>
              ) : (
                <>
                  <td data-flag="Create">{flagText[facts.create]}</td>
                  <td data-flag="Update">
                    {flagText[facts.update === 'required' ? 'optional' : facts.update]}
                  </td>
                </>
              )}
              <td data-flag="Default">
                {facts.default !== undefined && <code>{facts.default}</code>}
              </td>
              <td className={styles.notes}>
                {facts.description !== '' && (
                  <>
                    <Description text={asSentence(facts.description)} />{' '}
                  </>
                )}
                {facts.notes.join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const flagText: Record<Flag, string> = {
  required: 'required',
  optional: 'yes',
  no: '–',
  unsaid: '',
}
