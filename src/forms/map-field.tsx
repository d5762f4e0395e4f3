import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Path } from '../json/path'
import { isObject, objectFrom, type JsonValue } from '../json/value'
import type { Field } from '../schema/schema'
import { announce } from '../ui/announce'
import { Button } from '../ui/button'
import { emptyOf, wayOf } from './editor-for'
import { useFormScope, useProblem } from './form-scope'
import { itemField } from './item-field'
import { MapRowLine } from './map-row'
import { pairsFromText, withKey, withoutRow, withRows, type MapState } from './map-rows'
import { MoreItems } from './more-items'
import { StateControl } from './state-control'
import { useDraftResult } from './use-draft'
import { useShownItems } from './use-shown-items'
import styles from './form.module.css'

/** A map of anything: rows of a key and a value; pasted lines such as `a=b` become rows. */
export function MapField({
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
  const { draft, schemas } = useFormScope()
  const rows = useDraftResult(draft, () => draft.rowsAt(path))
  const state = useDraftResult(draft, () => wordOf(draft.at(path)))
  const [fresh, setFresh] = useState<number | undefined>()
  const problem = useProblem(path)
  const shown = useShownItems(rows.length)
  const list = useRef<HTMLDivElement>(null)
  const focus = useRef<string | undefined>(undefined)
  const inner = itemField(field)
  const way = wayOf(inner, schemas, draft.mode)

  // After the rows were drawn anew, focus goes on where the hand was.
  useLayoutEffect(() => {
    if (focus.current === undefined) return
    const target = list.current?.querySelector<HTMLElement>(focus.current)
    focus.current = undefined
    target?.focus()
  })

  function current(): MapState {
    const value = draft.at(path)
    return { rows: draft.rowsAt(path), object: isObject(value) ? value : objectFrom([]) }
  }

  function take(next: MapState, renamed?: [string, string]) {
    draft.setRows(path, next.rows, next.object, renamed)
  }

  function add(pairs: readonly (readonly [string, JsonValue])[]) {
    const next = withRows(current(), pairs)
    const added = next.rows.at(-1)?.id
    setFresh(added)
    shown.grew(pairs.length)
    focus.current = `[data-row="${added}"] [data-key]`
    take(next)
  }

  /** Lines pasted into an empty row take its place; typed values go through the editor, so that "1" in a map of numbers is 1. */
  function paste(id: number, text: string): boolean {
    const pairs = pairsFromText(text)
    const row = draft.rowsAt(path).find((other) => other.id === id)
    if (pairs === undefined || row?.key !== '' || typeof way === 'string') return false
    const read = pairs.map(([key, value]): [string, JsonValue] => [key, way.parse(value) ?? value])
    take(withoutRow(current(), id))
    add(read)
    announce(`Added ${read.length} to ${name}`)
    return true
  }

  function remove(index: number) {
    const row = rows[index]
    if (row === undefined) return
    const next = rows[index + 1] ?? rows[index - 1]
    focus.current = next === undefined ? '[data-add]' : `[data-row="${next.id}"] [data-remove]`
    take(withoutRow(current(), row.id))
    announce(`Removed ${name} ${index + 1}`)
  }

  return (
    <div ref={list} className={styles.items}>
      {rows.map(
        (row, index) =>
          shown.isShown(index) && (
            <MapRowLine
              key={row.id}
              row={row}
              field={inner}
              parent={path}
              name={name}
              place={index + 1}
              fresh={row.id === fresh}
              onKey={(key) => {
                const was = row.aside === undefined ? row.key : undefined
                take(withKey(current(), row.id, key), was === undefined ? undefined : [was, key])
              }}
              onPaste={(text) => paste(row.id, text)}
              onRemove={() => remove(index)}
            />
          ),
      )}
      <MoreItems name={name} shown={shown} />
      <div className={styles.add}>
        <Button
          small
          data-add
          data-problem={problem !== undefined || undefined}
          aria-label={`Add to ${name}`}
          onClick={() => add([['', emptyOf(inner, schemas, draft.mode)]])}
        >
          <Plus size={13} aria-hidden /> Add
        </Button>
        {state !== undefined && rows.length === 0 && <span className={styles.state}>{state}</span>}
        {!item && <StateControl field={field} path={path} way="map" />}
      </div>
    </div>
  )
}

function wordOf(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return 'not set'
  if (value === null) return 'null'
  return isObject(value) && Object.keys(value).length > 0 ? undefined : 'empty map'
}
