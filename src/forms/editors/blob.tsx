import { FileUp } from 'lucide-react'
import { useRef, type DragEvent } from 'react'
import { heldFile, holdFile, lostFile } from '../../json/held-file'
import type { JsonValue } from '../../json/value'
import { Button } from '../../ui/button'
import { sizeText } from '../../ui/figures'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import styles from './blob.module.css'

/** A file is chosen or dropped; it is read only when the request is sent. */
function BlobInput({ id, name, value, onChange, invalid, describedBy }: FieldInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file !== undefined) onChange(holdFile(file))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    take(event.dataTransfer.files)
  }
  return (
    <div
      className={styles.blob}
      data-set={value != null || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        aria-label={name}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        className={styles.input}
        onChange={(event) => take(event.target.files)}
      />
      <span className={styles.face}>
        <FileUp size={15} aria-hidden />
        <span className={styles.words}>{wordsFor(value)}</span>
      </span>
      {value !== undefined && (
        <Button
          small
          look="quiet"
          aria-label={`Remove the file of ${name}`}
          onClick={() => {
            if (input.current !== null) input.current.value = ''
            onChange(undefined)
            input.current?.focus()
          }}
        >
          Remove
        </Button>
      )}
    </div>
  )
}

function wordsFor(value: JsonValue | undefined): string {
  const file = heldFile(value)
  if (file !== undefined) return `${file.name}, ${sizeText(file.size)}`
  const lost = lostFile(value)
  if (lost !== undefined) return `${lost || 'The file'}: choose it again`
  if (value === undefined || value === null) return 'Choose a file, or drop one here'
  return scalarText(value)
}

/** A file, sent as a part of a form (specification, "blob"). */
export const blobEditor: FieldEditor = {
  types: ['blob'],
  empty: null,
  format: scalarText,
  parse: (given) => given,
  Input: BlobInput,
  choosesState: true,
}
