/** The page's cookies as `document.cookie` writes them; none where a frame may not see them. */
export function pageCookies(): string {
  try {
    return document.cookie
  } catch {
    return ''
  }
}
