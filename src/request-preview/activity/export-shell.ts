import type { ActivityEntry } from '../../api/activity'
import { reasonOf } from '../../api/problem'
import { curl } from '../targets/curl'
import { keyParts } from '../targets/keys'
import { noteTexts, producedBy } from './produced'
import { safeEntries, type ExportOptions, type SafeEntry } from './safe-entries'
import { markedRequest } from './shell-request'
import { ShellSlots } from './shell-slots'
import { ShellVariables, type Source } from './shell-variables'

/**
 * A bash script that sends the same requests again, oldest first as given. Ids and links that came with earlier
 * replies are read from the new replies; secrets and keys come from the environment. Refused requests are left out.
 */
export function exportShell(entries: readonly ActivityEntry[], options: ExportOptions): string {
  const safe = safeEntries(entries, options)
  const variables = new ShellVariables(keyVariables(options.keys))
  const slots = new ShellSlots(
    [...entries.map(({ request }) => request), ...safe.map(({ request }) => request)].flatMap(
      ({ url, body, headers }) => [url, body ?? '', ...headers.flat()],
    ),
  )
  const sources: Source[] = []
  const seen = new Set<string>()
  const steps = entries.map((entry, step) => {
    const one = safe[step]
    if (one === undefined) return []
    const left = whyLeftOut(one)
    const title = `# ${step + 1}. ${place(one)}`
    if (left !== undefined) return [`${title}: ${left}; it is left out.`]
    const marked = markedRequest(entry.request, one.request, { slots, variables, sources })
    const command = slots.fill(curl.render(marked, options))
    noteTexts(entry, seen)
    for (const produced of producedBy(entry, seen)) sources.push({ step, produced })
    return [
      `${title} → ${`${one.reply?.status} ${reasonOf(one.reply?.status ?? 0)}`.trim()}`,
      `reply=$(${command}) || failed`,
      `printf '%s\\n' "$reply"`,
    ]
  })
  const body = steps.map((lines, step) => [...lines, ...variables.readingsOf(step)].join('\n'))
  return `${[...head(safe, variables, options), ...body].join('\n\n')}\n`
}

function head(
  entries: readonly SafeEntry[],
  variables: ShellVariables,
  { now = Date.now() }: ExportOptions,
): string[] {
  const hosts = [...new Set(entries.map(({ request }) => new URL(request.url).origin))]
  const count = `${entries.length} request${entries.length === 1 ? '' : 's'}`
  const needed = variables.needed()
  return [
    [
      '#!/usr/bin/env bash',
      `# ${count} to ${hosts.join(', ') || 'no host'}, written by API UI on ${new Date(now).toISOString().slice(0, 10)}.`,
      '# It can be run again from the start: ids of what it makes are read from the replies.',
      '# It waits for nothing: where the server needs a while between two steps, put a pause there.',
      `# It needs curl (7.76 or newer) and jq${needed.length === 0 ? '.' : ', and in the environment:'}`,
      ...(needed.length === 0 ? [] : [`#   ${needed.join(' ')}`]),
      ...filesNeeded(entries),
      'set -eu',
    ].join('\n'),
    [
      ...['curl', 'jq'].map(
        (program) =>
          `command -v ${program} >/dev/null || { echo '${program} is needed' >&2; exit 1; }`,
      ),
      ...needed.map((name) => `: "\${${name}:?set ${name}}"`),
      ...variables.preparations(),
    ].join('\n'),
    [
      '# Says what the server answered where it refuses; square brackets in addresses stay what they are.',
      'curl() { command curl --globoff --silent --show-error --fail-with-body "$@"; }',
      `failed() { printf '%s\\n' "$reply" >&2; exit 1; }`,
    ].join('\n'),
  ]
}

function filesNeeded(entries: readonly SafeEntry[]): string[] {
  const sent = entries.filter((entry) => whyLeftOut(entry) === undefined)
  const parts = sent.flatMap(({ request }) => request.form?.parts ?? [])
  const names = parts.flatMap(({ value }) => (typeof value === 'string' ? [] : [value.name]))
  if (names.length === 0) return []
  // A line break in a name would end the comment.
  const words = [...new Set(names)].map((name) => name.replaceAll(/\s+/g, ' '))
  return [`# It sends these files, which have to be where it is run: ${words.join(', ')}.`]
}

function whyLeftOut({ reply, problem }: SafeEntry): string | undefined {
  if (reply !== undefined)
    return reply.status < 400
      ? undefined
      : `was refused (${`${reply.status} ${reasonOf(reply.status)}`.trim()})`
  return problem === undefined ? 'was still under way' : 'got no reply'
}

function place({ request }: SafeEntry): string {
  const { pathname, search } = new URL(request.url)
  return `${request.method} ${pathname}${search}`
}

function keyVariables(keys: string | false): string[] {
  const parts = keys === false ? [] : keyParts(keys)
  return [...new Set(parts.flatMap((part) => ('variable' in part ? [part.variable] : [])))]
}
