/** Whether the reader is a browser showing a page: `_format` decides, else User-Agent and Accept. */
export function wantsHtml(url: URL, headers: Headers): boolean {
  const format = url.searchParams.get('_format')?.toLowerCase()
  if (format === 'html' || format === 'json') return format === 'html'
  const browser = headers.get('user-agent')?.toLowerCase().includes('mozilla') ?? false
  return browser && (headers.get('accept') ?? '*/*').includes('*/*')
}
