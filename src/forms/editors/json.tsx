import { Braces, LetterText } from 'lucide-react'
import { useRef, useState } from 'react'
import { JsonSyntaxError, parseJson } from '../../json/parse'
import { stringifyJson } from '../../json/stringify'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { JsonEditor } from '../../ui/json-editor'
import type { FieldEditor, FieldInputProps } from '../field-editor'
import { useFormScope } from '../form-scope'
import { placeholderOf, stateOf, submitOnControlEnter } from '../text-control'
import { useDraftResult } from '../use-draft'
import styles from '../control.module.css'
import own from './json.module.css'

function JsonInput({ id, name, path, value, onClear, ...props }: FieldInputProps) {
  const { draft } = useFormScope()
  const frame = useRef<HTMLDivElement>(null)
  // Most values are short, and a form may hold dozens of them: the large editor comes when it is asked for.
  const [large, setLarge] = useState(false)
  // Not every edit of the text is one of the value: a space more leaves it as it is.
  const typed = useDraftResult(draft, () => draft.typedAt(path)?.text)
  const text = typed ?? (value === undefined || value === null ? '' : format(value))

  function edit(next: string) {
    if (next.trim() === '' && (draft.originalAt(path) ?? null) === null) {
      // An item is always something: where nothing is written it is null.
      if (props.canUnset) onClear()
      else draft.setTyped(path, { text: next, value: null, reason: undefined })
      return
    }
    try {
      draft.setTyped(path, { text: next, value: parseJson(next), reason: undefined })
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error
      // What is shown is what would be sent: until it is JSON, the text itself.
      draft.setTyped(path, { text: next, value: next, reason: error.message })
    }
  }

  const tool = (
    <span className={classes(styles.inside, large && own.tool)}>
      <Button
        icon
        small
        look="quiet"
        data-seldom={large ? undefined : true}
        data-problem={(large && props.invalid) || undefined}
        aria-label={`${name}: ${large ? 'plain text' : 'code editor'}`}
        title={large ? 'Plain text' : 'Code editor'}
        onClick={() => setLarge(!large)}
      >
        {large ? <LetterText size={14} aria-hidden /> : <Braces size={14} aria-hidden />}
      </Button>
    </span>
  )

  if (large)
    return (
      <div ref={frame} className={classes(styles.field, own.large)}>
        <JsonEditor
          fills
          text={text}
          label={name}
          onChange={edit}
          onSubmit={() => frame.current?.closest('form')?.requestSubmit()}
        />
        {tool}
      </div>
    )
  return (
    <div className={styles.field} data-tools={1}>
      <textarea
        id={id}
        className={classes(styles.control, styles.mono, styles.several)}
        aria-label={name}
        aria-required={props.required || undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        data-state={stateOf(value)}
        placeholder={placeholderOf(value)}
        rows={Math.min(12, Math.max(2, text.split('\n').length))}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        value={text}
        onChange={(event) => edit(event.target.value)}
        onKeyDown={submitOnControlEnter}
      />
      {tool}
    </div>
  )
}

function format(value: Parameters<FieldEditor['format']>[0]): string {
  return stringifyJson(value, 2)
}

function parse(text: string) {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** Any value, written as JSON; also for everything no other editor is for. */
export const jsonEditor: FieldEditor = {
  types: ['json'],
  empty: null,
  format,
  parse,
  Input: JsonInput,
}
