import type { QueryClient } from '@tanstack/react-query'
import { ChangeStream } from '../../api/change-stream'
import { StoppedTypes } from '../../api/change-stream-stopped'
import { browserClock } from '../../api/change-stream-socket'
import { watchSleep } from '../../api/sleep-watch'
import { parseJson } from '../../json/parse'
import type { JsonValue } from '../../json/value'
import type { Api } from '../api-context'
import { ChangeLog } from './change-log'
import type { LiveConnection } from './live'
import { LiveDocuments } from './live-documents'

/** Someone turned it off: another scope does not turn it on again. */
const turnedOff = new WeakSet<Api>()
/** Someone turned it on where it is not opened unasked. */
const asked = new WeakSet<Api>()

/** Starts to hear of changes at this address and to put them into what the page has read. */
export function connectLive(api: Api, client: QueryClient, url: string): LiveConnection {
  const documents = new LiveDocuments(client)
  const log = api.live.connection?.log ?? new ChangeLog()
  const { open, set } = api.live
  const rules = api.dialect.stream
  let read = rules.reader()
  const ask = (type: string, stop: boolean) => {
    const text = rules.ask?.(type, stop)
    if (text !== undefined) stream.say(text)
  }
  const stopped = new StoppedTypes(browserClock, (type) => {
    if (!api.live.types.has(type)) return
    ask(type, false)
    // What happened meanwhile was missed.
    documents.readAgain()
  })
  const stream: ChangeStream = new ChangeStream({
    url,
    open: open ?? (() => ({ send: () => {}, close: () => {} })),
    clock: browserClock,
    receive(text) {
      const messages = read(jsonIn(text))
      const { name = '', resource } = messages[0] ?? {}
      log.add({ at: Date.now(), text, name, type: resource?.type ?? '', id: resource?.id ?? '' })
      for (const { resource, removed, stopped: type } of messages) {
        if (resource !== undefined) documents.add({ resource, removed })
        if (type !== undefined && api.live.types.has(type)) stopped.stopped(type)
      }
      return name === 'ping' ? 'ping' : 'news'
    },
    connected() {
      stopped.end()
      read = rules.reader()
      for (const type of api.live.types) ask(type, false)
      documents.readAgain()
    },
    changed: set,
    mayRest: () => !api.followed.wantsNews(),
  })
  const seen = () => stream.setHidden(document.hidden)
  const online = () => stream.hurry()
  const endWatch = watchSleep(browserClock, Date.now, () => stream.wake())
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('online', online)
  seen()
  if (turnedOff.has(api)) set({ phase: 'off', reason: 'turned-off' })
  else if (!api.streamsUnasked() && !asked.has(api)) set({ phase: 'off', reason: 'unasked' })
  else stream.start()
  return {
    url,
    log,
    start: () => (turnedOff.delete(api), asked.add(api), stream.start()),
    turnOff: () => (turnedOff.add(api), stream.stop()),
    ask,
    end() {
      stopped.end()
      endWatch()
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('online', online)
      stream.stop()
      documents.end()
    },
  }
}

function jsonIn(text: string): JsonValue {
  try {
    return parseJson(text)
  } catch {
    // A message that is no JSON is shown in the list of messages and means nothing.
    return null
  }
}
