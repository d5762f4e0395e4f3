import { markup, type Html } from './html-text'

/** A whole page; `up` leads to the folder's own root, such as `../`. */
export function frame(title: string, up: string, body: Html): string {
  const policy = "default-src 'none'; style-src 'self'; script-src 'self'"
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<link rel="stylesheet" href="${up}style.css">
</head>
<body>
${body}
</body>
</html>
`
  return page.text
}

/** The look of all pages; follows the reader's light or dark. */
export const style = `:root { color-scheme: light dark; --line: #e2e5ea; --muted: #545d6c; --panel: #fff; --bg: #f6f7f9; --text: #1a1f29; --accent: #2c5bdb; }
@media (prefers-color-scheme: dark) { :root { --line: #242b36; --muted: #a1acbc; --panel: #151a21; --bg: #0e1116; --text: #e5e9f0; --accent: #7aa2ff; } }
* { box-sizing: border-box; }
body { max-width: 1100px; margin: 0 auto; padding: 24px 20px 60px; background: var(--bg); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 4px 0 12px; font-size: 24px; overflow-wrap: anywhere; }
h2 { margin: 32px 0 10px; font-size: 18px; }
h3 { margin: 0; font-size: 15px; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
code, pre { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 5px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--muted); font-size: 13px; }
tbody tr:last-child > * { border-bottom: 0; }
pre { margin: 8px 0 0; padding: 10px 12px; overflow: auto; max-height: 420px; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
.call { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; margin-top: 16px; }
.muted, .call code { color: var(--muted); overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
.types { columns: 260px; }
.types li { break-inside: avoid; margin-bottom: 8px; overflow-wrap: anywhere; }
input { width: 100%; max-width: 420px; padding: 6px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: inherit; font: inherit; }
`

/** Filters the index while one types: every word has to stand in what is known of a type. */
export const script = `const input = document.querySelector('input')
input.hidden = false
input.addEventListener('input', () => {
  const words = input.value.toLowerCase().split(/\\s+/)
  for (const item of document.querySelectorAll('[data-words]'))
    item.hidden = !words.every((word) => item.dataset.words.includes(word))
  for (const section of document.querySelectorAll('section'))
    section.hidden = section.querySelector('[data-words]:not([hidden])') === null
})
`
