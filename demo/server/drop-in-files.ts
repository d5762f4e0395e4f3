import { join } from 'node:path'
import { siteFile } from './site'

/** Where servers of this family serve the UI that their pages load. */
export const dropInPath = '/api-ui/'

export function isDropIn(path: string): boolean {
  return path.startsWith(dropInPath)
}

/** A file of the built drop-in; `path` begins with a slash. As Rancher serves them: for a year, and never sniffed at. */
export async function dropInFile(dist: string, path: string): Promise<Response | null> {
  const file = await siteFile(join(dist, 'drop-in'), path)
  file?.headers.set('Cache-Control', 'public, max-age=31536000')
  return file
}
