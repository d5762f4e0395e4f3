import { X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { Path } from '../json/path'
import { isArray, type JsonValue } from '../json/value'
import type { Field } from '../schema/schema'
import { announce } from '../ui/announce'
import { Combobox } from '../ui/combobox'
import { scalarText } from './field-editor'
import { useFormScope, useProblem } from './form-scope'
import { ProblemText } from './problem-text'
import { StateControl } from './state-control'
import { placeholderOf, stateOf } from './text-control'
import { useDraftValue } from './use-draft'
import control from './control.module.css'
import form from './form.module.css'
import styles from './tag-field.module.css'

/** A list of an enum's options: what is chosen stands as tags, the rest is offered; others can be typed all the same. */
export function TagField({
  field,
  path,
  name,
  item = false,
}: {
  field: Field
  path: Path
  name: string
  item?: boolean
}) {
  const { draft } = useFormScope()
  const value = useDraftValue(draft, path)
  const problem = useProblem(path)
  const [search, setSearch] = useState('')
  const frame = useRef<HTMLDivElement>(null)
  const focus = useRef<string | undefined>(undefined)
  const chosen = isArray(value) ? value.map(scalarText) : []
  const wanted = search.trim().toLowerCase()
  const left = field.options.filter((option) => !chosen.includes(option))
  const matching = left.filter((option) => option.toLowerCase().includes(wanted))

  // After the tags were drawn anew, focus goes on where the hand was.
  useLayoutEffect(() => {
    if (focus.current === undefined) return
    const target = frame.current?.querySelector<HTMLElement>(focus.current)
    focus.current = undefined
    target?.focus()
  })

  function add(text: string) {
    setSearch('')
    const option = left.find((other) => other.toLowerCase() === text.toLowerCase()) ?? text
    if (text === '' || chosen.includes(option)) return
    const items: readonly JsonValue[] = isArray(value) ? value : []
    draft.set(path, [...items, option])
    announce(`Added ${option} to ${name}`)
  }

  function remove(index: number) {
    const next = index + 1 < chosen.length ? index : index - 1
    focus.current = next < 0 ? '[role="combobox"]' : `li:nth-child(${next + 1}) button`
    draft.rearrange(
      path,
      chosen.map((_, at) => at).filter((at) => at !== index),
    )
    announce(`Removed ${chosen[index]} from ${name}`)
  }

  return (
    <div
      ref={frame}
      // What was typed and left is meant.
      onBlur={({ target }) => {
        if (target instanceof HTMLInputElement) add(search.trim())
      }}
    >
      {chosen.length > 0 && (
        <ul className={styles.tags} aria-label={`${name}, chosen`}>
          {chosen.map((text, index) => (
            <Tag
              key={index}
              text={text}
              name={name}
              path={[...path, index]}
              onRemove={() => remove(index)}
            />
          ))}
        </ul>
      )}
      <div className={item ? undefined : form.line}>
        <Combobox
          label={`Add to ${name}`}
          text={search}
          onText={setSearch}
          onChoose={add}
          options={matching.map((id) => ({ id }))}
          status={statusOf(matching.length, left.length)}
          className={control.control}
          placeholder={chosen.length > 0 ? 'Add another' : (placeholderOf(value) ?? 'empty list')}
          state={chosen.length > 0 ? 'value' : stateOf(value)}
          invalid={problem !== undefined}
        />
        {!item && <StateControl field={field} path={path} way="array" />}
      </div>
    </div>
  )
}

function statusOf(matching: number, left: number): string | undefined {
  if (matching > 0) return undefined
  return left === 0 ? 'All are chosen' : 'None of the options'
}

function Tag({
  text,
  name,
  path,
  onRemove,
}: {
  text: string
  name: string
  path: Path
  onRemove: () => void
}) {
  const problem = useProblem(path)
  const id = useId()
  return (
    <li>
      <span className={styles.tag} data-invalid={problem !== undefined || undefined}>
        {text === '' ? '""' : text}
        <button
          type="button"
          data-problem={problem !== undefined || undefined}
          aria-label={`Remove ${name} ${text}`}
          aria-describedby={problem === undefined ? undefined : id}
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      </span>
      <ProblemText path={path} id={id} />
    </li>
  )
}
