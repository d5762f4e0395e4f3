import { pathKey, type Path } from '../json/path'
import type { JsonValue } from '../json/value'
import type { Draft } from './draft'
import type { Problem } from './problem'

/** What a server said about one field in a 422: `fieldName` as it came. */
export interface ServerProblem {
  readonly fieldName: string
  readonly message: string
}

/**
 * Which problems are on screen: those of places that were changed and left, all once they were asked for, and
 * the server's until its field changes. A store, so that a problem renders its own field and no other.
 */
export class ProblemBoard {
  private readonly draft: Draft
  private readonly listeners = new Set<() => void>()
  private readonly left = new Set<string>()
  private waiting: Path[] | undefined
  private problems: readonly Problem[] = []
  private messages = new Map<string, string>()
  private all = false
  private server: (ServerProblem & { path: Path; value: JsonValue | undefined }) | undefined

  constructor(draft: Draft) {
    this.draft = draft
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    const leaveDraft = this.draft.subscribe(listener)
    return () => {
      this.listeners.delete(listener)
      leaveDraft()
    }
  }

  update(problems: readonly Problem[], all: boolean): void {
    if (problems === this.problems && all === this.all) return
    this.problems = problems
    this.all = all
    this.messages = new Map()
    for (const { path, message } of problems) {
      const key = pathKey(path)
      const before = this.messages.get(key)
      this.messages.set(key, before === undefined ? message : `${before} ${message}`)
    }
    this.emit()
  }

  /** Puts a server's complaint on its field: `launchConfig.imageUuid` may also mean the field inside. */
  setServer(problem: ServerProblem | undefined): void {
    const path = problem === undefined ? [] : this.placeOf(problem.fieldName)
    this.server = problem && { ...problem, path, value: this.draft.at(path) }
    this.emit()
  }

  /** From a press until its release nothing comes up: what is pressed must not move away below the pointer. */
  hold(): void {
    this.waiting ??= []
  }

  release(): void {
    const paths = this.waiting ?? []
    this.waiting = undefined
    for (const path of paths) this.leave(path)
  }

  /** Notes that the person is done with a place for now. */
  leave(path: Path): void {
    if (this.waiting !== undefined) {
      this.waiting.push(path)
      return
    }
    const key = pathKey(path)
    if (this.left.has(key) || this.draft.at(path) === this.draft.originalAt(path)) return
    this.left.add(key)
    this.emit()
  }

  messageAt(path: Path): string | undefined {
    const key = pathKey(path)
    const own = this.all || this.left.has(key) ? this.messages.get(key) : undefined
    if (this.serverStands() && pathKey(this.server?.path ?? []) === key)
      return [this.server?.message, own].filter(Boolean).join(' ')
    return own
  }

  /** Whether the server's own complaint stands at a place. */
  isRefused(path: Path): boolean {
    return this.serverStands() && pathKey(this.server?.path ?? []) === pathKey(path)
  }

  /** Whether a problem is shown at a place or below it. */
  isMarked(path: Path): boolean {
    return this.messageAt(path) !== undefined || this.countBelow(path) > 0
  }

  /** How many problems are shown below a place, itself left out. */
  countBelow(path: Path): number {
    const below = (other: Path): boolean =>
      other.length > path.length && path.every((step, index) => other[index] === step)
    const shown = this.problems.filter(
      (problem) => below(problem.path) && (this.all || this.left.has(pathKey(problem.path))),
    )
    return shown.length + (this.serverStands() && below(this.server?.path ?? []) ? 1 : 0)
  }

  private serverStands(): boolean {
    return this.server !== undefined && this.draft.at(this.server.path) === this.server.value
  }

  private placeOf(fieldName: string): Path {
    if (!fieldName.includes('.') || this.draft.at([fieldName]) !== undefined) return [fieldName]
    const steps = fieldName.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    return steps
  }

  private emit(): void {
    for (const listener of [...this.listeners]) listener()
  }
}
