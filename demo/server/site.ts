import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
])

/** A file of the built site as a response, or null when there is none at this path. */
export async function siteFile(directory: string, pathname: string): Promise<Response | null> {
  const relative = decodePath(pathname)
  if (relative === null) return null
  const file = normalize(join(directory, relative === '/' ? 'index.html' : relative))
  if (!file.startsWith(normalize(directory + sep))) return null
  try {
    const bytes = await readFile(file)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': contentTypes.get(extname(file).toLowerCase()) ?? 'application/octet-stream',
        'X-Content-Type-Options': 'nosniff',
        // Vite puts a hash into the names of what is in assets.
        'Cache-Control': relative.startsWith('/assets/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      },
    })
  } catch {
    return null
  }
}

/** The page shown instead of a site that has not been built. */
export function unbuiltPage(): Response {
  const text = 'The site has not been built. Run `npm run build`, or start the demo with --dev.\n'
  return new Response(text, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}
