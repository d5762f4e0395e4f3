import type { OpenSocket, StreamClock } from './change-stream-facts'

/** A WebSocket of the browser. It sends the cookies of its host, as every request does, and no keys. */
export const openWebSocket: OpenSocket = (url, events) => {
  const socket = new WebSocket(url)
  socket.addEventListener('open', () => events.opened())
  socket.addEventListener('close', () => events.closed())
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') events.received(data)
  })
  return socket
}

/** The browser's time; a clock that is set while the page is open does not disturb it. */
export const browserClock: StreamClock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  random: Math.random,
}
