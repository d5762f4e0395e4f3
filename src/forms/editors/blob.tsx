import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import styles from './blob.module.css'

function BlobInput({ id, name, describedBy }: FieldInputProps) {
  return (
    <output id={id} className={styles.blob} aria-label={name} aria-describedby={describedBy}>
      Files cannot be sent from here yet; the field is left out.
    </output>
  )
}

/** A file. Not supported yet: the field says so and the rest of the form works. */
export const blobEditor: FieldEditor = {
  types: ['blob'],
  empty: null,
  format: scalarText,
  parse: () => undefined,
  Input: BlobInput,
  choosesState: true,
}
