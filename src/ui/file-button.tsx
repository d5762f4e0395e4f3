import { useRef } from 'react'
import { Button, type ButtonProps } from './button'

/** A button that asks for a JSON file of this device. The same one may be chosen again, as it may have changed. */
export function FileButton({
  name,
  onFile,
  ...button
}: Omit<ButtonProps, 'onClick' | 'name'> & {
  /** What the file is, for the input that holds it. */
  name: string
  onFile: (file: File) => void
}) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={name}
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) onFile(file)
          target.value = ''
        }}
      />
    </>
  )
}
