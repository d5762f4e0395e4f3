import { useEffect, useRef } from 'react'
import type { JsonObject } from '../json/value'
import { classes } from './classes'
import styles from './code-editor.module.css'
import { monaco, takeSchema } from './monaco'

export interface CodeEditorProps {
  text: string
  label: string
  /** Without it the text can only be read. */
  onChange?: ((text: string) => void) | undefined
  /** Ctrl or ⌘ with Enter. */
  onSubmit?: (() => void) | undefined
  /** A JSON Schema to complete, explain and check the text after. */
  schema?: JsonObject | undefined
  /** Takes the height of what it stands in. */
  fills?: boolean | undefined
  focused?: boolean | undefined
}

let made = 0

/** Monaco, for reading or editing a JSON text. Load this module lazily: it is large. */
export function CodeEditor(props: CodeEditorProps) {
  const { text, label, schema, fills = false } = props
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (box.current === null) return
    const { text: first, onChange, focused } = latest.current
    const uri = monaco.Uri.parse(`inmemory://text/${++made}.json`)
    const model = monaco.editor.createModel(first, 'json', uri)
    const forget = schema === undefined ? undefined : takeSchema(uri.toString(), schema)
    const created = monaco.editor.create(box.current, {
      ...options,
      model,
      theme: themeOfPage(),
      ariaLabel: label,
      readOnly: onChange === undefined,
    })
    editor.current = created
    if (focused === true) created.focus()
    created.onDidChangeModelContent(() => latest.current.onChange?.(created.getValue()))
    created.onKeyDown((event) => {
      const submits = event.keyCode === monaco.KeyCode.Enter && (event.ctrlKey || event.metaKey)
      if (!submits || latest.current.onSubmit === undefined) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.onSubmit()
    })
    const theme = new MutationObserver(() => monaco.editor.setTheme(themeOfPage()))
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      theme.disconnect()
      created.dispose()
      model.dispose()
      forget?.()
    }
  }, [label, schema])

  useEffect(() => {
    if (editor.current !== undefined && editor.current.getValue() !== text)
      editor.current.setValue(text)
  }, [text])

  return <div ref={box} className={classes(styles.editor, fills && styles.fills)} />
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  fontSize: 12,
  lineHeight: 18,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 6,
  padding: { top: 8, bottom: 8 },
  tabSize: 2,
  detectIndentation: false,
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  // What is offered and explained may be larger than the editor.
  fixedOverflowWidgets: true,
  // What is typed is what stands there; completion brings its own quotes and brackets.
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  quickSuggestions: { strings: true, other: true, comments: false },
  // Addresses in a text are text here: a click with Ctrl must not leave the page.
  links: false,
  contextmenu: false,
  codeLens: false,
  stickyScroll: { enabled: false },
  // Tab must lead out of the editor, or a keyboard is caught in it.
  tabFocusMode: true,
}

/** Monaco's own theme on the page's background; it takes colours in six digits only. */
function themeOfPage(): string {
  const dark = document.documentElement.dataset['theme'] === 'dark'
  const panel = getComputedStyle(document.documentElement).getPropertyValue('--panel').trim()
  const background = panel.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  const isColour = /^#[0-9a-f]{6}$/i.test(background)
  monaco.editor.defineTheme('page', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [],
    colors: isColour
      ? { 'editor.background': background, 'editorGutter.background': background }
      : {},
  })
  return 'page'
}
