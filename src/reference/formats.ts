import { exportHtml } from './html/export-html'
import { exportJsonSchema } from './json-schema/export-json-schema'
import { exportMarkdown } from './markdown/export-markdown'
import { exportOpenapi } from './openapi/export-openapi'
import type { Reference } from './reference'
import { exportTypescript } from './typescript/export-typescript'

/** One form that the reference is written in. */
export interface ReferenceFormat {
  readonly id: string
  readonly label: string
  readonly hint: string
  /** The texts by their paths in a folder. */
  readonly write: (reference: Reference) => ReadonlyMap<string, string>
}

/** All forms, in the order they are offered. */
export const referenceFormats: readonly ReferenceFormat[] = [
  { id: 'openapi', label: 'OpenAPI 3.1', hint: 'one file', write: exportOpenapi },
  {
    id: 'jsonschema',
    label: 'JSON Schema 2020-12',
    hint: 'a file per type',
    write: exportJsonSchema,
  },
  { id: 'ts', label: 'TypeScript declarations', hint: 'one file', write: exportTypescript },
  { id: 'markdown', label: 'Markdown', hint: 'a page per type', write: exportMarkdown },
  { id: 'html', label: 'HTML', hint: 'a folder of pages', write: exportHtml },
]
