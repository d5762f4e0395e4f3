import type {
  StreamFacts,
  StreamPhase,
  StreamReason,
  StreamSocket,
  StreamStatus,
} from './change-stream-facts'
import { StreamWatch } from './change-stream-watch'

/** A server that never once answered is not asked again by itself. */
const mostRefusals = 3
/** After so many failures in a row it is said that changes are looked for; the stream is tried on. */
const patience = 4
const firstWait = 1000
const longestWait = 60_000
const openLimit = 15_000
/** A connection that held for so long was a good one; the waits begin anew. */
const goodAfter = 10_000
const restAfter = 5 * 60_000

/** The wait in ms before the next attempt: doubling, and spread so that a restarted server is not met by all at once. */
export function waitBefore(failures: number, random: number): number {
  const whole = Math.min(longestWait, firstWait * 2 ** Math.max(0, failures - 1))
  return whole * (0.5 + random / 2)
}

/** One change stream: connects, watches for silence, connects again, rests while the page is hidden. */
export class ChangeStream {
  private status: StreamStatus = { phase: 'off', reason: undefined }
  private socket: StreamSocket | undefined
  /** Events of sockets before the current one are not heard any more. */
  private attempt = 0
  private openedAt: number | undefined
  private failures = 0
  /** Whether the server ever kept a connection or sent something. */
  private proven = false
  private hidden = false
  private dueWhenSeen = false
  private cancelWait = () => {}
  private cancelRest = () => {}
  private readonly watch: StreamWatch

  constructor(private readonly facts: StreamFacts) {
    this.watch = new StreamWatch(facts.clock, () => this.failed('silent'))
  }

  /** Connects now, whatever happened before. */
  start(): void {
    this.failures = 0
    this.connect()
  }

  stop(reason: StreamReason = 'turned-off'): void {
    this.hangUp()
    this.cancelWait()
    this.cancelRest()
    this.dueWhenSeen = false
    this.tell('off', reason)
  }

  /** Tells the server something; lost while there is no connection. */
  say(text: string): void {
    if (this.openedAt !== undefined) this.socket?.send(text)
  }

  /** The network is back: what waits for the next attempt need not wait. */
  hurry(): void {
    if (this.status.phase === 'reconnecting' || this.status.phase === 'polling') this.connect()
  }

  /** The device slept: a connection that seems to stand is most likely dead, and what happened meanwhile was missed. */
  wake(): void {
    if (this.status.phase === 'live') this.start()
    else this.hurry()
  }

  setHidden(hidden: boolean): void {
    if (this.hidden === hidden) return
    this.hidden = hidden
    this.cancelRest()
    if (hidden) this.restLater()
    else if (this.dueWhenSeen || this.status.reason === 'hidden') this.start()
  }

  private restLater(): void {
    this.cancelRest = this.facts.clock.after(restAfter, () => {
      if (this.socket === undefined) return
      if (this.facts.mayRest()) this.stop('hidden')
      else this.restLater()
    })
  }

  private connect(): void {
    this.hangUp()
    this.cancelWait()
    this.dueWhenSeen = false
    const attempt = this.attempt
    const current = (run: () => void) => attempt === this.attempt && run()
    this.tell(this.waitingPhase(), this.status.reason)
    this.cancelWait = this.facts.clock.after(openLimit, () => this.failed('lost'))
    try {
      this.socket = this.facts.open(this.facts.url, {
        opened: () => current(() => this.opened()),
        received: (text) => current(() => this.received(text)),
        closed: () => current(() => this.failed('lost')),
      })
    } catch {
      this.failed('lost')
    }
  }

  private opened(): void {
    this.cancelWait()
    this.openedAt = this.facts.clock.now()
    this.tell('live', undefined)
    this.facts.connected()
  }

  private received(text: string): void {
    this.proven = true
    this.watch.heard(this.facts.receive(text) === 'ping')
  }

  private failed(reason: StreamReason): void {
    const held = this.openedAt === undefined ? 0 : this.facts.clock.now() - this.openedAt
    if (held >= goodAfter) {
      this.proven = true
      this.failures = 0
    }
    this.hangUp()
    this.cancelWait()
    this.failures++
    if (!this.proven && this.failures >= mostRefusals) return this.tell('polling', 'refused')
    this.tell(this.waitingPhase(), reason)
    const wait = waitBefore(this.failures, this.facts.clock.random())
    this.cancelWait = this.facts.clock.after(wait, () => {
      // Nobody looks: the attempt is made when somebody does.
      if (this.hidden && this.facts.mayRest()) this.dueWhenSeen = true
      else this.connect()
    })
  }

  private waitingPhase(): StreamPhase {
    if (!this.proven) return 'connecting'
    return this.failures > patience ? 'polling' : 'reconnecting'
  }

  private hangUp(): void {
    this.attempt++
    this.openedAt = undefined
    this.watch.end()
    this.socket?.close()
    this.socket = undefined
  }

  private tell(phase: StreamPhase, reason: StreamReason | undefined): void {
    if (this.status.phase === phase && this.status.reason === reason) return
    this.status = { phase, reason }
    this.facts.changed(this.status)
  }
}
