import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { sendTelling } from '../../src/api/upload'

let server: Server | undefined

afterEach(() => server?.close())

/** A server that answers with the head at once, and with the body when it is let. */
async function slowServer(): Promise<{ url: string; goOn: (how: 'end' | 'break') => void }> {
  let goOn: (how: 'end' | 'break') => void = () => {}
  server = createServer((request, response) => {
    request.resume()
    response.writeHead(201, { 'access-control-allow-origin': '*', 'x-made': 'yes' })
    response.flushHeaders()
    goOn = (how) => void (how === 'end' ? response.end('done') : response.destroy())
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, goOn: (how) => goOn(how) }
}

test('an upload is answered when the head is there, its body when it comes', async () => {
  const { url, goOn } = await slowServer()
  const body = new Blob(['content'])
  const request = new Request(url, { method: 'POST', body: 'content' })
  const response = await sendTelling(request, { body, onProgress: () => {} })
  expect(response.status).toBe(201)
  goOn('end')
  expect(await response.text()).toBe('done')
  expect(document.querySelector('iframe')).toBeNull()
})

test('an answer that breaks off fails where it is read, as that of fetch does', async () => {
  const { url, goOn } = await slowServer()
  const body = new Blob(['content'])
  const request = new Request(url, { method: 'POST', body: 'content' })
  const response = await sendTelling(request, { body, onProgress: () => {} })
  goOn('break')
  await expect(response.text()).rejects.toThrow(/broke off|abort|network|terminated/i)
})
