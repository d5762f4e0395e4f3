import { describe, expect, test } from 'vitest'
import { curlCmd } from '../../../src/request-preview/targets/curl-cmd'
import { curlPowershell } from '../../../src/request-preview/targets/curl-powershell'
import { ourKeys, randomCases, sampleCases, timeout, type Case } from './cases'
import { expectExactly } from './compare'
import { fewerRuns } from './hostile'
import { runProgram } from './program'
import { readPowershell, readPowershellArguments } from './read-powershell'
import { legacyArgument, readCmd, windowsArguments } from './read-windows'
import { startReceiver } from './receiver'
import { isInstalled } from './shell'

// No Windows here: the texts are read back by readers of our own, and what they read is given to the real curl.
const plainKeys = { CATTLE_ACCESS_KEY: '7BDA', CATTLE_SECRET_KEY: 'mvC5' }
const env = { ...plainKeys, PATH: 'C:\\"&calc&"', HOME: '& calc', NAME: '| calc' }

const shells = [
  { target: curlPowershell, read: readPowershellCurl },
  { target: curlCmd, read: readCmdCurl },
]

// Stands for the program that the shell would start.
const driver = `
  for (const [, ...args] of JSON.parse(fs.readFileSync('commands'))) {
    const { status, stderr } = child_process.spawnSync('curl', ['-sS', ...args])
    if (status !== 0) throw new Error(args.join(' ') + stderr)
  }
`

describe.each(shells)('the text of $target.title', ({ target, read }) => {
  test('is a command of exactly the request', { timeout }, async ({ skip }) => {
    skip(!isInstalled('curl'), 'not installed: curl')
    await using server = await startReceiver()
    const all = [...sampleCases(server.origin), ...randomCases(server.origin, fewerRuns / 3)].map(
      (one) => ({ ...one, keys: one.keys && ourKeys, meaning: '7BDA:mvC5' }),
    )
    const render = ({ request, keys }: Case) => target.render(request, { keys })
    const cases = all.filter((one) => !isOnlyComment(render(one)))
    expect(cases.length).toBeGreaterThan(all.length / 3)
    const files: Record<string, string> = {}
    const commands = cases.map((one, index) => {
      const { body, command } = read(render(one))
      if (body !== undefined) files[`body-${index}`] = body
      return command.map((argument) => argument.replaceAll('@FILE', `@body-${index}`))
    })
    const result = await runProgram(process.execPath, ['-e', driver], {
      ...files,
      commands: JSON.stringify(commands),
    })
    expect(result.status, result.complaints.slice(0, 3000)).toBe(0)
    expect(result.strangers).toEqual([])
    expectExactly(server.received, cases, cases.map(render))
  })
})

interface Read {
  readonly command: readonly string[]
  readonly body?: string | undefined
}

function readCmdCurl(text: string): Read {
  const command = text
    .split('\n')
    .filter((line) => !line.startsWith('rem '))
    .join('\n')
  return { command: windowsArguments(readCmd(command, env)) }
}

function readPowershellCurl(text: string): Read {
  const lines = text
    .replaceAll(/^(?:# .*|& \{|\}) *\n?/gm, '')
    .split(/(?<!`)\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
  const written = lines.find((line) => line.startsWith('[IO.File]'))
  const literal = written?.slice(
    '[IO.File]::WriteAllBytes($body, [Text.Encoding]::UTF8.GetBytes('.length,
    -2,
  )
  const command = lines.find((line) => line.startsWith('curl.exe ')) ?? ''
  const legacy = lines.includes("$PSNativeCommandArgumentPassing = 'Legacy'")
  const others = lines.filter(
    (line) => line !== command && line !== written && !line.startsWith('$PSNative'),
  )
  expect(others).toEqual(
    written === undefined ? [] : ['$body = [IO.Path]::GetTempFileName()', 'Remove-Item $body'],
  )
  const given = readPowershellArguments(command, { ...plainKeys, body: 'FILE' })
  expect(given.some((argument) => argument.includes('"'))).toBe(legacy)
  return {
    command: windowsArguments(given.map(legacyArgument).join(' ')),
    body: literal === undefined ? undefined : readPowershell(literal).value,
  }
}

function isOnlyComment(text: string): boolean {
  return text.split('\n').every((line) => /^(?:#|rem) /.test(line))
}
