/** What a part is handed instead of what CommonJS has; `asset` gives the address of a file beside the script. */
type PartBody = (
  require: Require,
  module: { exports: object },
  exports: object,
  asset: (file: string) => string,
) => void

interface Require {
  (path: string): object
  load: (path: string) => Promise<object>
}

/**
 * Runs in the page in front of all parts; its text is taken as it stands, so it refers to nothing outside of itself.
 * Classic scripts from another origin need no permission (CORS), but cannot import: what is loaded later comes by
 * `<script>` and `<link>` and hands itself over through a property of its own script element. No global is made.
 */
export function loader(
  /** The parts that came along with this script. */
  bodies: Record<string, PartBody>,
  /** For each part that is loaded later, all files it needs beyond these. */
  filesOf: Record<string, readonly string[]>,
  /** Files that may be fetched before they are wanted. */
  ahead: readonly string[],
  entry: string,
): void {
  const own = document.currentScript as HTMLScriptElement
  const base = new URL('.', own.src).href
  const parts = new Map(Object.entries(bodies))
  const modules = new Map<string, { exports: object }>()
  const loading = new Map<string, Promise<void>>()
  const asset = (file: string) => base + file
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

  const require: Require = Object.assign(
    (path: string) => {
      const name = nameOf(path)
      const known = modules.get(name)
      if (known !== undefined) return known.exports
      const module = { exports: {} }
      modules.set(name, module)
      parts.get(name)?.(require, module, module.exports, asset)
      return module.exports
    },
    {
      load: async (path: string) => {
        await Promise.all((filesOf[nameOf(path)] ?? []).map(fetched))
        return require(path)
      },
    },
  )

  function fetched(file: string): Promise<void> {
    const known = loading.get(file)
    if (known !== undefined) return known
    const coming = new Promise<void>((resolve, reject) => {
      const element = file.endsWith('.css') ? styles(file) : script(file)
      element.addEventListener('load', () => resolve())
      element.addEventListener('error', () => {
        // The next attempt asks again.
        loading.delete(file)
        element.remove()
        reject(new Error(`${asset(file)} could not be loaded.`))
      })
      document.head.append(element)
    })
    loading.set(file, coming)
    return coming
  }

  function styles(file: string): HTMLElement {
    return Object.assign(document.createElement('link'), { rel: 'stylesheet', href: asset(file) })
  }

  function script(file: string): HTMLElement {
    const handOver = (body: PartBody) => void parts.set(file, body)
    // Where a page allows scripts by nonce, what this one brings is as welcome as itself.
    return Object.assign(document.createElement('script'), {
      ...{ src: asset(file), nonce: own.nonce, handOver },
    })
  }

  // The program follows these links when it has nothing else to do.
  for (const file of ahead) {
    const link = document.createElement('link')
    Object.assign(link, { href: asset(file), as: file.endsWith('.css') ? 'style' : 'script' })
    link.dataset['ahead'] = 'prefetch'
    document.head.append(link)
  }

  require(entry)
}
