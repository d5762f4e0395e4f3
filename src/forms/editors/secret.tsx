import { Eye, EyeOff, WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { scalarText, type FieldEditor, type FieldInputProps } from '../field-editor'
import { generatePassword } from '../generate-password'
import { TextControl } from '../text-control'

function SecretInput({ generates, ...props }: FieldInputProps & { generates: boolean }) {
  const [shown, setShown] = useState(false)
  const act = shown ? 'hide' : 'show'
  return (
    <TextControl {...props} mono hidden={!shown} lines={shown ? 'grows' : 'one'}>
      <Button
        icon
        small
        look="quiet"
        aria-label={`${props.name}: ${act}`}
        title={shown ? 'Hide' : 'Show'}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
      </Button>
      {generates && (
        <Button
          icon
          small
          look="quiet"
          aria-label={`${props.name}: generate`}
          title="Generate"
          onClick={() => {
            props.onChange(generatePassword(props.field))
            setShown(true)
          }}
        >
          <WandSparkles size={14} aria-hidden />
        </Button>
      )}
    </TextControl>
  )
}

function MaskedInput(props: FieldInputProps) {
  return <SecretInput {...props} generates={false} />
}

function PasswordInput(props: FieldInputProps) {
  return <SecretInput {...props} generates />
}

/** A text that bystanders should not read. */
export const maskedEditor: FieldEditor = {
  types: ['masked'],
  empty: '',
  format: scalarText,
  parse: (text) => text,
  takesEmpty: true,
  secret: true,
  Input: MaskedInput,
}

/** A masked text with a generator. */
export const passwordEditor: FieldEditor = {
  ...maskedEditor,
  types: ['password'],
  Input: PasswordInput,
}
