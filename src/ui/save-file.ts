/** Pieces of text written at once, before the page may do something else. */
const atOnce = 400

/** Offers a text as a file to be saved; written in turns, so that the page goes on. Does nothing once `signal` is aborted. */
export async function saveFile(
  name: string,
  type: string,
  pieces: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const parts: string[] = []
  for (const piece of pieces) {
    parts.push(piece)
    if (parts.length % atOnce === 0) await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return
  }
  saveBlob(name, new Blob(parts, { type }))
}

/** Offers bytes as a file to be saved. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
