import { Circle, CircleDashed, CircleDot, CircleSlash2 } from 'lucide-react'
import { equalJson } from '../json/equal'
import type { Path } from '../json/path'
import { isArray, isObject, type JsonValue } from '../json/value'
import type { Field } from '../schema/schema'
import { MenuButton, type MenuChoice } from '../ui/menu-button'
import type { Draft } from './draft'
import type { EditingWay } from './editor-for'
import { shortText } from './field-hints'
import { useFormScope } from './form-scope'
import { useDraftResult } from './use-draft'
import styles from './control.module.css'

const icons = { 'not set': CircleDashed, null: CircleSlash2, empty: Circle, set: CircleDot }

/** Says by shape whether a field is not set, null, empty or set, and lets people choose: for what typing cannot say. */
export function StateControl({ field, path, way }: { field: Field; path: Path; way: EditingWay }) {
  const { draft } = useFormScope()
  const state = useDraftResult(draft, () => stateWord(draft.at(path)))
  const Icon = icons[state]
  return (
    <MenuButton
      className={styles.aside}
      label={`${field.name}: ${state}, change`}
      title={`${state[0]?.toUpperCase()}${state.slice(1)}`}
      choices={() => stateChoices(draft, field, path, way).map(({ choice }) => choice)}
      onChoose={(id) => {
        const chosen = stateChoices(draft, field, path, way).find(({ choice }) => choice.id === id)
        if (chosen !== undefined) draft.set(path, chosen.value)
      }}
    >
      <Icon size={14} aria-hidden />
    </MenuButton>
  )
}

function stateWord(value: JsonValue | undefined): keyof typeof icons {
  if (value === undefined) return 'not set'
  if (value === null) return 'null'
  const empty =
    value === '' ||
    (isArray(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0)
  return empty ? 'empty' : 'set'
}

function stateChoices(
  draft: Draft,
  field: Field,
  path: Path,
  way: EditingWay,
): { choice: MenuChoice; value: JsonValue | undefined }[] {
  const now = draft.at(path)
  const original = draft.originalAt(path)
  const choices: { choice: MenuChoice; value: JsonValue | undefined }[] = []
  const offer = (id: string, label: string, value: JsonValue | undefined, hint?: string) =>
    choices.push({ choice: { id, label, hint, chosen: equalJson(value, now) }, value })

  const leavesAlone = draft.mode === 'update' && path.length === 1
  if (!leavesAlone || original === undefined) offer('unset', 'Not set', undefined)
  if (original !== undefined && !equalJson(original, now))
    offer('original', 'As it was', original, shortText(original))
  const empty = emptyChoice(way)
  if (empty !== undefined) offer('empty', empty.label, empty.value)
  if (field.nullable || now === null) offer('null', 'null', null)
  const fallback = defaultOf(field, way)
  if (fallback !== undefined) offer('default', 'Default', fallback, shortText(fallback))
  return choices
}

function emptyChoice(way: EditingWay): { label: string; value: JsonValue } | undefined {
  if (way === 'json') return undefined
  if (way === 'array') return { label: 'Empty list', value: [] }
  if (way === 'map') return { label: 'Empty map', value: {} }
  if (way === 'object') return { label: 'Empty object', value: {} }
  return way.takesEmpty ? { label: 'Empty text', value: '' } : undefined
}

/** The default as a value of the type: cattle writes that of an int as a text. */
function defaultOf(field: Field, way: EditingWay): JsonValue | undefined {
  if (field.default === undefined || typeof way === 'string') return field.default
  return typeof field.default === 'string' ? way.parse(field.default) : field.default
}
