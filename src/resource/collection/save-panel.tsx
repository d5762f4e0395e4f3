import { Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, describeProblem } from '../../api/problem'
import type { Collection, Resource } from '../../api/resource'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useRemembered } from '../../ui/remembered'
import { ProgressBar } from '../../ui/state-badge'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { beginGathering, gatherPages, type Gathered } from './gather-pages'
import panel from './panel.module.css'
import { rowsAsText, saveFormats, type SaveFormat } from './rows-as-text'
import { saveFile } from '../../ui/save-file'
import { countText } from '../../ui/figures'
import styles from './save-panel.module.css'
import type { Table } from './use-table'

type Extent = 'selected' | 'shown' | 'all'

/** Saves rows as a file: those selected, those shown, or page after page all there are. */
export function SavePanel({
  name,
  collection,
  table,
  onBusy,
}: {
  /** Of the file, without its ending. */
  name: string
  collection: Collection
  table: Table
  /** Reading has begun or ended: meanwhile a press elsewhere should not close the panel. */
  onBusy: (busy: boolean) => void
}) {
  const api = useApi()
  const { url } = usePlace()
  const { pages, shown, selection, columns } = table
  const { first, previous, next, total } = collection.pagination ?? {}
  const hasMore =
    pages.next !== undefined || next !== undefined || (previous ?? first) !== undefined
  const selected = selection.resources
  const [kept, setFormat] = useRemembered('export', 'json')
  const format = saveFormats.find(({ id }) => id === kept) ?? saveFormats[0]
  const [extent, setExtent] = useState<Extent>(selected.length > 0 ? 'selected' : 'shown')
  const [gathered, setGathered] = useState<Gathered>()
  const [problem, setProblem] = useState<unknown>()
  const [work, setWork] = useState<AbortController>()
  const underWay = useRef(work)
  useEffect(() => {
    underWay.current = work
  }, [work])
  // The panel may be closed, or the place left: then nobody waits for the rest.
  useEffect(() => () => underWay.current?.abort(), [])

  async function save() {
    if (work !== undefined) return
    const controller = new AbortController()
    setWork(controller)
    onBusy(true)
    setProblem(undefined)
    try {
      const rows = extent === 'all' ? await everything(controller.signal) : undefined
      const text = rowsAsText(
        rows ?? (extent === 'selected' ? selected : shown),
        format.id,
        columns.shown,
      )
      await saveFile(`${name}.${format.id}`, format.type, text, controller.signal)
      setGathered(undefined)
      announce(`Saved as ${name}.${format.id}`)
    } catch (error) {
      if (error instanceof ApiProblem && error.kind === 'cancelled') setGathered(undefined)
      else setProblem(error)
    } finally {
      setWork(undefined)
      onBusy(false)
    }
  }

  async function everything(signal: AbortSignal): Promise<readonly Resource[]> {
    // What was read before a failure is not read again.
    const from = gathered ?? beginGathering(api, url, collection, pages)
    setGathered(from)
    return (await gatherPages(api, from, signal, setGathered)).rows
  }

  return (
    <form
      className={panel.panel}
      aria-label="Export"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Choice<SaveFormat>
        legend="Format"
        value={format.id}
        choices={saveFormats.map(({ id, title }) => [id, title])}
        onChange={setFormat}
      />
      <Choice<Extent>
        legend="Rows"
        value={extent}
        choices={[
          ...(selected.length > 0
            ? [['selected', `Selected (${figure(selected.length)})`] as const]
            : []),
          ['shown', `Shown (${figure(shown.length)})`],
          ...(hasMore
            ? [['all', `Everything${total === undefined ? '' : ` (${figure(total)})`}`] as const]
            : []),
        ]}
        onChange={setExtent}
      />
      <p className={panel.note}>
        {format.id === 'csv'
          ? 'CSV has the columns of the table. A text that a spreadsheet would run as a formula gets an apostrophe in front.'
          : 'Every resource exactly as the server sent it.'}
      </p>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {describeProblem(problem).explanation} Save goes on from there.
        </p>
      )}
      {work !== undefined && extent === 'all' && gathered !== undefined && (
        <Gathering gathered={gathered} />
      )}
      <div className={panel.buttons}>
        {work !== undefined && <Button onClick={() => work.abort()}>Cancel</Button>}
        <Button
          type="submit"
          look="primary"
          impossible={work === undefined ? undefined : 'It is being read.'}
        >
          <Download size={13} aria-hidden />
          Save
        </Button>
      </div>
    </form>
  )
}

function Gathering({ gathered: { rows, total } }: { gathered: Gathered }) {
  return (
    <p role="status" className={styles.progress}>
      {figure(rows.length)}
      {total !== undefined && ` of ${figure(total)}`} read
      <ProgressBar
        what="Reading"
        progress={
          total === undefined || total === 0
            ? undefined
            : Math.min(100, (rows.length / total) * 100)
        }
      />
    </p>
  )
}

function Choice<T extends string>({
  legend,
  value,
  choices,
  onChange,
}: {
  legend: string
  value: T
  choices: readonly (readonly [value: T, title: string])[]
  onChange: (value: T) => void
}) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {choices.map(([each, title]) => (
        <label key={each}>
          <input
            type="radio"
            name={legend}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}

function figure(count: number): string {
  return countText(count)
}
