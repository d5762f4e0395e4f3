import { useEffect, useRef } from 'react'
import styles from './code-editor.module.css'
import { monaco } from './monaco'

/** Monaco, for reading or editing a JSON text. Load this module lazily: it is large. */
export function CodeEditor({
  text,
  label,
  onChange,
}: {
  text: string
  label: string
  onChange?: (text: string) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)
  const change = useRef(onChange)
  useEffect(() => {
    change.current = onChange
  }, [onChange])

  useEffect(() => {
    if (box.current === null) return
    const made = monaco.editor.create(box.current, {
      value: '',
      language: 'json',
      theme: themeOfPage(),
      ariaLabel: label,
      readOnly: change.current === undefined,
      automaticLayout: true,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fontSize: 12,
      lineNumbersMinChars: 3,
      renderLineHighlight: 'none',
      // Tab must lead out of the editor, or a keyboard is caught in it.
      tabFocusMode: true,
    })
    editor.current = made
    const listening = made.onDidChangeModelContent(() => change.current?.(made.getValue()))
    const theme = new MutationObserver(() => monaco.editor.setTheme(themeOfPage()))
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      theme.disconnect()
      listening.dispose()
      made.getModel()?.dispose()
      made.dispose()
    }
  }, [label])

  useEffect(() => {
    if (editor.current !== undefined && editor.current.getValue() !== text)
      editor.current.setValue(text)
  }, [text])

  return <div ref={box} className={styles.editor} />
}

function themeOfPage(): string {
  return document.documentElement.dataset['theme'] === 'dark' ? 'vs-dark' : 'vs'
}
