/**
 * The text after an edit in a textarea, which shows every line break as \n: breaks outside of what was edited
 * stay as they were written (\r\n or \r), so that an edit changes only what was typed.
 */
export function keepLineBreaks(before: string, edited: string): string {
  if (!before.includes('\r')) return edited
  const pieces = before.match(/\r\n|[\s\S]/g) ?? []
  const shown = pieces.map((piece) => (piece === '\r\n' || piece === '\r' ? '\n' : piece))
  const limit = Math.min(shown.length, edited.length)
  let start = 0
  while (start < limit && shown[start] === edited[start]) start++
  let end = 0
  while (end < limit - start && shown[shown.length - 1 - end] === edited[edited.length - 1 - end])
    end++
  const parts = [
    pieces.slice(0, start).join(''),
    edited.slice(start, edited.length - end),
    pieces.slice(pieces.length - end).join(''),
  ]
  return parts.reduce(joined)
}

/** Two breaks that come to stand side by side as \r and \n would be read as one. */
function joined(before: string, after: string): string {
  return before.endsWith('\r') && after.startsWith('\n') ? `${before}\n${after}` : before + after
}
