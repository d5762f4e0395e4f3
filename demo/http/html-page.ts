import { formatJson, type JsonObject } from '../json'

/** Whether the reader is a browser showing a page: `_format` decides, else User-Agent and Accept. */
export function wantsHtml(url: URL, headers: Headers): boolean {
  const format = url.searchParams.get('_format')?.toLowerCase()
  if (format === 'html' || format === 'json') return format === 'html'
  const browser = headers.get('user-agent')?.toLowerCase().includes('mozilla') ?? false
  return browser && (headers.get('accept') ?? '*/*').includes('*/*')
}

/** The page that wraps a document for a browser: it loads the API UI and hands it what it needs. */
export function htmlPage(
  document: JsonObject,
  schemasUrl: string,
  docJsonUrl: string | null,
): string {
  return `<!DOCTYPE html>
<!-- This is a JSON API. Add _format=json, or send Accept: application/json, to get the JSON itself. -->
<link rel="stylesheet" type="text/css" href="/api-ui/ui.min.css" />
<script src="/api-ui/ui.min.js"></script>
<script>
var schemas = ${scriptText(JSON.stringify(schemasUrl))};
${docJsonUrl === null ? '' : `var docJson = ${scriptText(JSON.stringify(docJsonUrl))};\n`}var user = "admin";
var curlUser = "\${CATTLE_ACCESS_KEY}:\${CATTLE_SECRET_KEY}";
var data =
${scriptText(formatJson(document))}
;
</script>
`
}

const dangerous: ReadonlyMap<string, string> = new Map([
  ['<', String.raw`\u003c`],
  ['>', String.raw`\u003e`],
  ['&', String.raw`\u0026`],
  ['\u2028', String.raw`\u2028`],
  ['\u2029', String.raw`\u2029`],
])

// Data may contain </script>, <!-- and the two line ends that old JavaScript did not allow in strings.
function scriptText(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => dangerous.get(character) ?? character)
}
