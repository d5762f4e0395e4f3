import type { Server } from 'node:http'
import { createServer } from 'vite'
import type { Site } from './front'

/** The site from its sources, by Vite, which also reloads it when they change. */
export async function devSite(root: string, server: Server): Promise<Site & { close: () => void }> {
  const vite = await createServer({
    root,
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server } },
  })
  const site: Site = (request, response) =>
    new Promise((resolve) => {
      response.once('close', () => resolve(true))
      vite.middlewares(request, response, () => resolve(false))
    })
  return Object.assign(site, { close: () => void vite.close() })
}
