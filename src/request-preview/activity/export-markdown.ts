import type { ActivityEntry } from '../../api/activity'
import { readContent } from '../../api/content'
import { reasonOf } from '../../api/problem'
import { headerOf, type Reply } from '../../api/reply'
import { stringifyJson } from '../../json/stringify'
import { durationText, sizeText } from '../../ui/figures'
import { http } from '../targets/http'
import { safeEntries, type ExportOptions, type SafeEntry } from './safe-entries'

/** Longer replies are cut: a bug report is read by people. */
const longestBody = 10_000

/** The entries for a bug report: each request as it was sent, without secrets, and what came back. */
export function exportMarkdown(entries: readonly ActivityEntry[], options: ExportOptions): string {
  const safe = safeEntries(entries, options)
  const parts = safe.map((entry, index) => section(entry, index + 1))
  const count = `${safe.length} request${safe.length === 1 ? '' : 's'}`
  return `${[`# ${count}`, 'Credentials and secret fields were taken out.', ...parts].join('\n\n')}\n`
}

function section({ startedAt, request, reply, problem, bodyLost }: SafeEntry, number: number) {
  const { pathname, search } = new URL(request.url)
  const figures = [
    `${new Date(startedAt).toISOString().slice(0, 23).replace('T', ' ')} UTC`,
    ...(reply === undefined ? [] : [durationText(reply.total), sizeText(reply.size)]),
  ]
  return [
    `## ${number}. ${code(`${request.method} ${pathname}${search}`)} → ${reply === undefined ? 'no reply' : statusText(reply)}`,
    figures.join(' · '),
    fenced(http.render(request, { keys: false }), 'http'),
    ...(problem === undefined ? [] : [fenced(problem, 'text')]),
    ...(reply === undefined ? [] : replyParts(reply, bodyLost)),
  ].join('\n\n')
}

function replyParts(reply: Reply, bodyLost: boolean): string[] {
  if (bodyLost) return ['The body of the reply was too long to be kept.']
  const content = readContent(reply)
  if (content.kind === 'empty') return ['The reply has no body.']
  const isJson = content.kind === 'json'
  const text = isJson ? stringifyJson(content.value, 2) : reply.body
  const type = headerOf(reply, 'content-type')
  return [
    `Reply${type === undefined ? '' : ` as ${code(type)}`}:`,
    fenced(text.slice(0, longestBody), isJson ? 'json' : 'text'),
    ...(text.length > longestBody
      ? [`Cut after ${longestBody} of ${text.length} characters.`]
      : []),
  ]
}

function statusText({ status }: Reply): string {
  return `${status} ${reasonOf(status)}`.trim()
}

/** A block that no run of backticks within can end (CommonMark, "Fenced code blocks"). */
function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

function code(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return `${ticks}${space}${text}${space}${ticks}`
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
}
