import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../ui/button'
import { sensibleWidth } from './column-choice'
import type { Columns } from './use-columns'
import styles from './column-chooser.module.css'

/** Which columns a table has, in which order and how wide; remembered on this device. */
export function ColumnChooser({ columns }: { columns: Columns }) {
  const whole = useRef<HTMLDivElement>(null)
  const shown = columns.shown.map(({ name }) => name)
  const others = columns.all.map(({ name }) => name).filter((name) => !shown.includes(name))

  /** A line that moves takes the focus along. */
  function show(names: readonly string[], focus: string) {
    flushSync(() => columns.show(names))
    const there = whole.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focus)}"]`)
    there?.focus()
  }

  function move(name: string, by: number) {
    const at = shown.indexOf(name)
    const without = shown.toSpliced(at, 1)
    show(without.toSpliced(Math.max(0, at + by), 0, name), `${name} ${by}`)
  }

  function size(name: string, text: string) {
    const widths = new Map(columns.widths)
    if (/^\d+$/.test(text)) widths.set(name, sensibleWidth(Number(text)))
    else widths.delete(name)
    columns.resize(widths)
  }

  return (
    <div ref={whole} className={styles.chooser}>
      <ul className={styles.list} aria-label="Shown columns">
        {shown.map((name, index) => (
          <li key={name} className={styles.line}>
            <label>
              <input
                type="checkbox"
                checked
                disabled={shown.length === 1}
                data-focus={name}
                onChange={() =>
                  show(
                    shown.filter((each) => each !== name),
                    name,
                  )
                }
              />
              {name}
            </label>
            <input
              className={styles.width}
              aria-label={`Width of ${name}`}
              inputMode="numeric"
              placeholder="auto"
              defaultValue={columns.widths.get(name)}
              key={String(columns.isChosen)}
              onBlur={(event) => size(name, event.target.value.trim())}
              onKeyDown={(event) => {
                if (event.key === 'Enter') size(name, event.currentTarget.value.trim())
              }}
            />
            <Button
              small
              icon
              look="quiet"
              aria-label={`Move ${name} up`}
              data-focus={`${name} -1`}
              impossible={index === 0 ? 'It is the first.' : undefined}
              onClick={() => move(name, -1)}
            >
              <ChevronUp size={14} aria-hidden />
            </Button>
            <Button
              small
              icon
              look="quiet"
              aria-label={`Move ${name} down`}
              data-focus={`${name} 1`}
              impossible={index === shown.length - 1 ? 'It is the last.' : undefined}
              onClick={() => move(name, 1)}
            >
              <ChevronDown size={14} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul className={styles.list} aria-label="Other columns">
          {others.map((name) => (
            <li key={name} className={styles.line}>
              <label>
                <input
                  type="checkbox"
                  checked={false}
                  data-focus={name}
                  onChange={() => show([...shown, name], name)}
                />
                {name}
              </label>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Button
          small
          impossible={columns.isChosen ? undefined : 'These are the usual columns.'}
          onClick={columns.reset}
        >
          Reset
        </Button>
      </div>
    </div>
  )
}
