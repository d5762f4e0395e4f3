import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { browserArgs, browserPath } from './browser'
import { startDemo } from './demo-server'
import { takePicture, themes, widths, type Picture } from './screenshot-picture'
import { readmeView, views, type View } from './screenshot-views'

// npm run screenshots -- [--readme] [part of a view's name | width | light | dark]…
const root = join(import.meta.dirname, '..')
const { values, words } = readArguments()
const readme = values.readme === true
if (values.help === true) {
  console.log(usage())
  process.exit()
}

const pictures = (readme ? readmePictures() : allPictures()).filter(wanted)
if (pictures.length === 0) {
  console.error(`No picture matches.\n\n${usage()}`)
  process.exit(2)
}

if (!existsSync(join(root, 'dist', 'index.html'))) await build({ root, logLevel: 'warn' })
await mkdir(join(root, readme ? 'docs' : 'screenshots'), { recursive: true })
const demo = await startDemo()
const browser = await chromium.launch({ executablePath: await browserPath(), args: browserArgs })
try {
  const queue = [...pictures]
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const remarks = await takePicture(browser, demo.origin, next)
      console.log([next.path.slice(root.length + 1), ...remarks].join('\n    ! '))
      if (remarks.length > 0) process.exitCode = 1
    }
  }
  await Promise.all([lane(), lane()])
} finally {
  await browser.close()
  await demo.stop()
}

function usage(): string {
  return `Usage: npm run screenshots -- [--readme] [part of a view's name | width | light | dark]…

Views: ${views.map(({ name }) => name).join(', ')}
Widths: ${widths.join(', ')}`
}

function readArguments() {
  const flag = { type: 'boolean' } as const
  try {
    const options = { readme: flag, help: flag }
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    return { values, words: positionals }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage()}`)
    process.exit(2)
  }
}

function allPictures(): Picture[] {
  return views.flatMap((view) =>
    widths.flatMap((width) =>
      themes.map((theme) => {
        const path = join(root, 'screenshots', `${view.name}-${width}-${theme}.png`)
        return { view, width, theme, path }
      }),
    ),
  )
}

function readmePictures(): Picture[] {
  return views
    .filter(({ name }) => name === readmeView)
    .flatMap((view) =>
      themes.map((theme) => {
        const path = join(root, 'docs', `screenshot-${theme}.png`)
        return { view, width: 1280, theme, path }
      }),
    )
}

/** A whole name means that view only, a part of one all that have it. */
function means(word: string, view: View): boolean {
  return views.some(({ name }) => name === word) ? view.name === word : view.name.includes(word)
}

/** Of several widths or themes any may match; of view names too. */
function wanted({ view, width, theme }: Picture): boolean {
  const ofKind = (kind: (word: string) => boolean) => words.filter(kind)
  const isWidth = (word: string) => /^\d+$/.test(word)
  const isTheme = (word: string) => themes.some((one) => one === word)
  const askedWidths = ofKind(isWidth)
  const askedThemes = ofKind(isTheme)
  const askedNames = ofKind((word) => !isWidth(word) && !isTheme(word))
  return (
    (askedWidths.length === 0 || askedWidths.includes(String(width))) &&
    (askedThemes.length === 0 || askedThemes.includes(theme)) &&
    (askedNames.length === 0 || askedNames.some((word) => means(word, view)))
  )
}
