/** The parts of an address above the one that is shown, as they stand in it; the API's root is the first. */
export function pathsAbove(path: string, rootPath: string): { path: string; face: string }[] {
  const bare = (path.split('?', 1)[0] ?? '').replace(/\/+$/, '')
  const root = rootPath === '/' ? '' : rootPath
  if (!bare.startsWith(`${root}/`)) return []
  const above = bare
    .slice(root.length + 1)
    .split('/')
    .slice(0, -1)
  return [root, ...above.map((_, at) => [root, ...above.slice(0, at + 1)].join('/'))]
    .filter((each) => each !== '')
    .map((each) => ({ path: each, face: decoded(each.split('/').at(-1) ?? '') }))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
