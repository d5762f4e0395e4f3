/** Storage that ends with the tab; undefined where it is forbidden. */
export function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}
