import { formLength, type RequestForm } from './request-form'

/** How far the bytes of a form have left. A store for `useSyncExternalStore`. */
export class UploadCourse {
  /** Bytes of the whole. */
  readonly total: number
  private left = 0
  private readonly listeners = new Set<() => void>()

  constructor(form: RequestForm) {
    this.total = formLength(form)
  }

  /** Bytes that have left. */
  readonly snapshot = (): number => this.left

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly note = (bytes: number): void => {
    this.left = Math.min(bytes, this.total)
    for (const listener of [...this.listeners]) listener()
  }
}
