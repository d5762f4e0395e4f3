import { stringifyJson } from '../../json/stringify'
import { objectFrom, type JsonObject } from '../../json/value'
import { inline } from '../markdown/markdown-text'
import type { Change } from './change'
import { changeText } from './compare'

/** Two APIs by what they are called, and how the second differs from the first. */
export interface Comparison {
  readonly before: string
  readonly after: string
  readonly changes: readonly Change[]
}

/** A comparison as Markdown: what breaks first, then everything else, type by type. */
export function comparisonMarkdown({ before, after, changes }: Comparison): string {
  const breaking = changes.filter((change) => change.breaking)
  const others = changes.filter((change) => !change.breaking)
  const parts = [
    `# From ${inline(before)} to ${inline(after)}`,
    `${count(breaking.length, 'breaking change')}, ${count(others.length, 'other change')}.`,
    ...section('Breaking', breaking),
    ...section('Not breaking', others),
  ]
  return parts.join('\n\n') + '\n'
}

function section(title: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return []
  const types = [...new Set(changes.map(({ type }) => type))].map((type) => {
    const lines = changes
      .filter((change) => change.type === type)
      .map((change) => `- ${inline(changeText(change))}. ${change.why}`)
    return `### ${inline(type)}\n\n${lines.join('\n')}`
  })
  return [`## ${title}`, ...types]
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

/** A comparison as JSON, for programs. */
export function comparisonJson({ before, after, changes }: Comparison): string {
  const json: JsonObject = {
    ...{ before, after, breaking: changes.some(({ breaking }) => breaking) },
    changes: changes.map((change) =>
      objectFrom(
        Object.entries(change).filter(
          (part): part is [string, string | boolean] => part[1] !== undefined,
        ),
      ),
    ),
  }
  return stringifyJson(json, 2) + '\n'
}
