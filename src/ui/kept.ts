/** What is kept on this device under this name, see `useRemembered`; undefined where nothing is. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(`api-ui.${name}`) ?? undefined
  } catch {
    return undefined
  }
}
