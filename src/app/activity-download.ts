import type { ActivityEntry } from '../api/activity'
import { exportHar } from '../request-preview/activity/export-har'
import { exportMarkdown } from '../request-preview/activity/export-markdown'
import { exportShell } from '../request-preview/activity/export-shell'
import type { ExportOptions } from '../request-preview/activity/safe-entries'
import { saveFile } from '../ui/save-file'

/** One way to write what was sent into a file. */
interface ExportChoice {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly type: string
  readonly write: (entries: readonly ActivityEntry[], options: ExportOptions) => string
}

/** All ways, in the order of the menu. */
export const exportChoices: readonly ExportChoice[] = [
  {
    id: 'sh',
    label: 'Shell script',
    hint: 'to run it again',
    type: 'application/x-sh',
    write: exportShell,
  },
  {
    id: 'har',
    label: 'HAR 1.2',
    hint: 'for tools',
    type: 'application/json',
    write: exportHar,
  },
  {
    id: 'md',
    label: 'Markdown',
    hint: 'for a bug report',
    type: 'text/markdown',
    write: exportMarkdown,
  },
]

/** Offers a text as a file named with today's date; returns that name. */
export function download(text: string, { id, type }: Pick<ExportChoice, 'id' | 'type'>): string {
  const name = `api-activity-${new Date().toISOString().slice(0, 10)}.${id}`
  void saveFile(name, type, [text], new AbortController().signal)
  return name
}
