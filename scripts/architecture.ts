import { resolveImport, specifiers } from './imports'

/** Text by path from the repository's root, such as `src/json/parse.ts`. */
export type Files = ReadonlyMap<string, string>

/** Which rooms of `src/` each room may import from, itself aside. */
const mayImport = new Map<string, readonly string[]>([
  ['json', []],
  ['schema', ['json']],
  ['reference', ['json', 'schema']],
  ['api', ['json', 'schema']],
  ['ui', ['json']],
  ['request-preview', ['json', 'api', 'ui']],
  ['forms', ['json', 'schema', 'ui']],
  ['resource', ['json', 'schema', 'reference', 'api', 'ui', 'forms', 'request-preview']],
  ['app', ['json', 'schema', 'reference', 'api', 'ui', 'forms', 'request-preview', 'resource']],
])

const pureRooms = ['json', 'schema', 'reference', 'api']
const lists = [
  'src/forms/editors/index.ts',
  'src/request-preview/targets/index.ts',
  'src/api/dialects/index.ts',
]
const longest = 300
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

/** Every breach of the house's layout in these files, one sentence each, beginning with the path. */
export function breaches(files: Files): string[] {
  const graph = new Map<string, string[]>()
  const found: string[] = []
  for (const [path, text] of files) {
    found.push(...nameBreaches(path), ...lengthBreaches(path, text))
    const targets: string[] = []
    for (const specifier of specifiers(path, text)) {
      if (!specifier.startsWith('.')) {
        found.push(...packageBreaches(path, specifier))
        continue
      }
      const target = resolveImport(path, specifier, files)
      targets.push(target)
      found.push(...directionBreaches(path, target, files))
    }
    graph.set(path, targets)
  }
  return [...found, ...cycles(graph)]
}

function nameBreaches(path: string): string[] {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const found: string[] = []
  if (!parts.every((part) => kebab.test(part))) found.push(`${path} is not named in kebab-case`)
  if (parts.some((part) => /^utils?(\.|$)/.test(part))) found.push(`${path} is called utils`)
  if (/^index\.tsx?$/.test(name) && !lists.includes(path))
    found.push(`${path} is an index, and only the lists are: ${lists.join(', ')}`)
  if (parts[0] === 'src' && !name.endsWith('.d.ts') && !mayImport.has(parts[1] ?? ''))
    found.push(`${path} is in none of the rooms`)
  return found
}

function lengthBreaches(path: string, text: string): string[] {
  if (!/\.(tsx?|css)$/.test(path)) return []
  const lines = text.replace(/\n$/, '').split('\n').length
  return lines > longest ? [`${path} has ${lines} lines, more than ${longest}`] : []
}

function packageBreaches(path: string, specifier: string): string[] {
  const [side, room = ''] = path.split('/')
  if (side !== 'src') return []
  const found: string[] = []
  if (/^(node:|vitest|@playwright)/.test(specifier))
    found.push(`${path} imports ${specifier}, which no browser has`)
  if (/^monaco-editor(\/|$)/.test(specifier) && room !== 'ui')
    found.push(`${path} imports ${specifier}; only src/ui may`)
  if (pureRooms.includes(room) && /react/.test(specifier))
    found.push(`${path} imports ${specifier}; ${room} is pure`)
  return found
}

function directionBreaches(path: string, target: string, files: Files): string[] {
  const [side, room = ''] = path.split('/')
  const [targetSide, targetRoom = ''] = target.split('/')
  if (side !== targetSide) return [`${path} imports ${target}; ${side} imports only itself`]
  if (!files.has(target)) return [`${path} imports ${target}, which does not exist`]
  if (side !== 'src' || room === targetRoom) return []
  const allowed = mayImport.get(room) ?? []
  return allowed.includes(targetRoom)
    ? []
    : [`${path} imports ${target}; ${room} may import ${allowed.join(', ') || 'nothing'}`]
}

/** One sentence per cycle, found by walking depth first and meeting a file that is still being walked. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const trail: string[] = []
  const found: string[] = []
  const walk = (path: string) => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push(`${[...trail.slice(start), path].join(' → ')} is a cycle`)
    if (start >= 0 || done.has(path)) return
    trail.push(path)
    for (const target of graph.get(path) ?? []) walk(target)
    trail.pop()
    done.add(path)
  }
  for (const path of graph.keys()) walk(path)
  return found
}
