/** A text as a part of a URL. Half a surrogate pair, which no URL can hold, becomes U+FFFD as when it is sent. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
}
