import { formatJson, type JsonObject } from '../json'

/** How the pages around replies are written: as servers of one family write them. */
export type WrapperStyle = (typeof wrapperStyles)[number]

/** All of them, as the command line spells them. */
export const wrapperStyles = ['cattle', 'go-rancher', 'norman'] as const

/** What stands for the document in the page: itself, null, or nothing at all, which breaks the page's script. */
export type WrapperData = (typeof wrapperData)[number]

export const wrapperData = ['whole', 'null', 'broken'] as const

/** Which page is put around replies, and which UI it loads: `js` and `css`, where they are null the ones in `folder`. */
export interface Wrapper {
  readonly style: WrapperStyle
  /** Ends with a slash. */
  readonly folder: string
  readonly js: string | null
  readonly css: string | null
  readonly data: WrapperData
}

export const usualWrapper: Wrapper = {
  ...{ style: 'cattle', data: 'whole', folder: '/api-ui/', js: null, css: null },
}

/** What the page tells the UI. */
interface Facts {
  readonly document: JsonObject
  readonly schemas: string
  readonly docJson: string | null
}

/** The addresses that the page loads. */
interface Ui {
  readonly js: string
  readonly css: string
}

/** A page and its Content-Type. */
interface Page {
  readonly type: string
  readonly html: string
}

/** A browser may ask for another page by the cookies `js.url` and `css.url`, as cattle's developers do; here by `wrapper` and `wrapper.data`, too. */
export function wrapperFor(usual: Wrapper, headers: Headers): Wrapper {
  const cookies = new Map(
    (headers.get('cookie') ?? '').split(/;\s*/).map((cookie) => {
      const at = cookie.indexOf('=')
      return [cookie.slice(0, at), decoded(cookie.slice(at + 1))] as const
    }),
  )
  return {
    folder: usual.folder,
    style: wrapperStyles.find((style) => style === cookies.get('wrapper')) ?? usual.style,
    data: wrapperData.find((data) => data === cookies.get('wrapper.data')) ?? usual.data,
    js: cookies.get('js.url') ?? usual.js,
    css: cookies.get('css.url') ?? usual.css,
  }
}

// Cookies of a host are those of all its ports: others may have written anything into them.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The page that wraps a document for a browser: it loads the API UI and hands it what it needs. */
export function wrap(facts: Facts, wrapper: Wrapper): Page {
  const { folder, js, css } = wrapper
  const name = wrapper.style === 'go-rancher' ? 'ui' : 'ui.min'
  const ui = { js: js ?? `${folder}${name}.js`, css: css ?? `${folder}${name}.css` }
  const data = { whole: formatJson(facts.document), null: 'null', broken: '' }[wrapper.data]
  switch (wrapper.style) {
    case 'cattle':
      return cattle(facts, data, ui)
    case 'go-rancher':
      return goRancher(facts, data, ui)
    case 'norman':
      return norman(facts, data, ui)
  }
}

const note =
  '<!-- This is a JSON API. Add _format=json, or send Accept: application/json, to get the JSON itself. -->'
const keys = (family: string) => `\${${family}_ACCESS_KEY}:\${${family}_SECRET_KEY}`

// Cattle writes every slash as `\/`, which no </script> survives, and nothing else: after <!--<script> in the data the
// page's own script does not end.
function cattle({ schemas, docJson }: Facts, data: string, { js, css }: Ui): Page {
  const html = `<!DOCTYPE html>
${note}
<link rel="stylesheet" type="text/css" href="${css}" />
<script src="${js}"></script>
<script>
var schemas = "${schemas}";
${docJson === null ? '' : `var docJson = "${docJson}";\n`}var user = "admin";
var curlUser = "${keys('CATTLE')}";
var data =
${data.replaceAll('/', String.raw`\/`)}
;
</script>
`
  return { type: 'text/html; charset=utf-8', html }
}

function goRancher({ schemas }: Facts, data: string, { js, css }: Ui): Page {
  const html = `<!DOCTYPE html>
${note}
<link rel="stylesheet" type="text/css" href="${css}" />
<script src="${js}"></script>
<script>
var schemas = "${schemas}";
var data = ${inert(data)};
var curlUser = "${keys('RANCHER')}";
</script>
`
  return { type: 'text/html; charset=utf-8', html }
}

// No charset, attributes in numbers, no semicolon after the data.
function norman({ schemas }: Facts, data: string, { js, css }: Ui): Page {
  const html = `<!DOCTYPE html>
${note}
<link rel="stylesheet" type="text/css" href="${inNumbers(css)}" />
<script src="${inNumbers(js)}"></script>
<script>

var user = "admin";
var curlUser = "${keys('CATTLE')}";
var schemas = ${inert(JSON.stringify(schemas))};
var data = ${inert(data)}
</script>
`
  return { type: 'text/html', html }
}

function inNumbers(text: string): string {
  return text.replace(/[^\w]/g, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `&#x${code.toString(16)};`
  })
}

const dangerous: ReadonlyMap<string, string> = new Map([
  ['<', String.raw`\u003c`],
  ['>', String.raw`\u003e`],
  ['&', String.raw`\u0026`],
  ['\u2028', String.raw`\u2028`],
  ['\u2029', String.raw`\u2029`],
])

// Data may contain </script>, <!-- and the two line ends that old JavaScript did not allow in strings.
function inert(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => dangerous.get(character) ?? character)
}
