import { Plus } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Path } from '../json/path'
import { isArray } from '../json/value'
import type { Field } from '../schema/schema'
import { announce } from '../ui/announce'
import { Button } from '../ui/button'
import { emptyOf } from './editor-for'
import { useFormScope, useProblem } from './form-scope'
import { itemField } from './item-field'
import { ItemTools } from './item-tools'
import { MoreItems } from './more-items'
import { StateControl } from './state-control'
import { useDraftResult } from './use-draft'
import { useItemIds } from './use-item-ids'
import { useShownItems } from './use-shown-items'
import styles from './form.module.css'

/** A list of anything: add, remove and move, by pointer and by keyboard. */
export function ArrayField({
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
  const length = useDraftResult(draft, () => lengthOf(draft.at(path)))
  const state = useDraftResult(draft, () => wordOf(draft.at(path)))
  const [ids, takeIds] = useItemIds(length)
  const [fresh, setFresh] = useState<number | undefined>()
  const problem = useProblem(path)
  const shown = useShownItems(length)
  const list = useRef<HTMLDivElement>(null)
  const focus = useRef<string | undefined>(undefined)
  const inner = itemField(field)

  // After the items were drawn anew, focus goes on where the hand was.
  useLayoutEffect(() => {
    if (focus.current === undefined) return
    const target = list.current?.querySelector<HTMLElement>(focus.current)
    focus.current = undefined
    target?.focus()
  })

  function add() {
    const items = draft.at(path)
    const order = takeIds.added()
    setFresh(order)
    shown.grew(1)
    focus.current = `[data-item="${order}"] :is(input, select, textarea, button[aria-expanded])`
    draft.set(path, [...(isArray(items) ? items : []), emptyOf(inner, schemas, draft.mode)])
  }

  function remove(index: number) {
    const order = ids.map((_, at) => at).filter((at) => at !== index)
    const next = ids[index + 1] ?? ids[index - 1]
    focus.current = next === undefined ? '[data-add]' : `[data-item="${next}"] [data-remove]`
    takeIds.rearranged(order)
    draft.rearrange(path, order)
    announce(`Removed ${name} ${index + 1}`)
  }

  function copy(index: number) {
    const order = ids.map((_, at) => at)
    order.splice(index + 1, 0, index)
    const added = takeIds.copied(index)
    focus.current = `[data-item="${added}"] :is(input, select, textarea, button[aria-expanded])`
    draft.rearrange(path, order)
    announce(`Copied ${name} ${index + 1} to place ${index + 2}`)
  }

  function move(index: number, by: 1 | -1) {
    const order = ids.map((_, at) => at)
    order.splice(index + by, 0, ...order.splice(index, 1))
    // At the end of the way the other direction is what is left.
    const last = index + by === 0 || index + by === length - 1
    const direction = last ? -by : by
    focus.current = `[data-item="${ids[index]}"] [data-move="${direction}"]`
    takeIds.rearranged(order)
    draft.rearrange(path, order)
    announce(`Moved ${name} ${index + 1} to place ${index + 1 + by}`)
  }

  return (
    <div ref={list} className={styles.items}>
      {ids.map(
        (id, index) =>
          shown.isShown(index) && (
            <div key={id} data-item={id} className={styles.itemLine}>
              <Item field={inner} parent={path} index={index} name={name} fresh={id === fresh} />
              <ItemTools
                name={name}
                place={index + 1}
                length={length}
                onMove={(by) => move(index, by)}
                onCopy={() => copy(index)}
                onRemove={() => remove(index)}
              />
            </div>
          ),
      )}
      <MoreItems name={name} shown={shown} />
      <div className={styles.add}>
        <Button
          small
          data-add
          data-problem={problem !== undefined || undefined}
          aria-label={`Add to ${name}`}
          onClick={add}
        >
          <Plus size={13} aria-hidden /> Add
        </Button>
        {state !== undefined && <span className={styles.state}>{state}</span>}
        {!item && <StateControl field={field} path={path} way="array" />}
      </div>
    </div>
  )
}

/** Keeps its path for as long as its place is the same, so that typing in one item renders no other. */
function Item({
  field,
  parent,
  index,
  name,
  fresh,
}: {
  field: Field
  parent: Path
  index: number
  name: string
  fresh: boolean
}) {
  const path = useMemo(() => [...parent, index], [parent, index])
  const { Item: Slot } = useFormScope().parts
  return <Slot field={field} path={path} name={`${name} ${index + 1}`} fresh={fresh} />
}

function lengthOf(value: unknown): number {
  return isArray(value) ? value.length : 0
}

function wordOf(value: unknown): string | undefined {
  if (value === undefined) return 'not set'
  if (value === null) return 'null'
  return lengthOf(value) === 0 ? 'empty list' : undefined
}
