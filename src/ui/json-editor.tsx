import { useEffect, useState, type ComponentType } from 'react'
import type { CodeEditorProps } from './code-editor'
import { classes } from './classes'
import styles from './json-editor.module.css'

/**
 * A JSON text to edit: Monaco as soon as it is loaded. Until then, and where it cannot run or be loaded, a plain
 * text field, so that nobody has to wait; once something was typed there, it stays.
 */
export function JsonEditor(props: CodeEditorProps) {
  const { text, label, onChange, onSubmit, fills = false } = props
  const [Editor, setEditor] = useState<ComponentType<CodeEditorProps>>()
  const [typed, setTyped] = useState(false)
  const [entered, setEntered] = useState(false)
  useEffect(() => {
    // It checks texts in a worker.
    if (typeof Worker === 'undefined') return
    let wanted = true
    const take = (module: typeof import('./code-editor')) => {
      if (wanted) setEditor(() => module.CodeEditor)
    }
    import('./code-editor').then(take, () => {})
    return () => {
      wanted = false
    }
  }, [])
  if (Editor !== undefined && !typed) return <Editor {...props} focused={entered} />
  return (
    <textarea
      className={classes(styles.text, fills && styles.fills)}
      aria-label={label}
      rows={Math.min(20, Math.max(3, text.split('\n').length))}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="none"
      value={text}
      readOnly={onChange === undefined}
      onFocus={() => setEntered(true)}
      onChange={(event) => {
        setTyped(true)
        onChange?.(event.target.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        onSubmit?.()
      }}
    />
  )
}
