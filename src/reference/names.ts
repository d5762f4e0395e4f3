/**
 * A name for every id, made by `clean`; two that come out the same, upper and lower case aside, get a number. Ids are
 * whatever a server says, names are for files, code and addresses.
 */
export function uniqueNames(
  ids: readonly string[],
  clean: (id: string) => string,
  taken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const names = new Map<string, string>()
  for (const id of ids) {
    const base = clean(id) || 'type'
    let name = base
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}${count}`
    used.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}

/** An id as a part of a file name or an address: letters, digits, dots, dashes and underlines. */
export function fileName(id: string): string {
  // Neither hidden files nor the folder above.
  return id.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '')
}
