interface Task {
  readonly due: number
  readonly run: () => void
}

/**
 * What is to happen later, by a clock that may be somebody else's (milliseconds).
 * Due tasks run when a timer wakes up or when `settle` is called before answering a request,
 * so a test that moves its own clock never has to wait.
 */
export class Schedule {
  private tasks: Task[] = []
  private timer: NodeJS.Timeout | undefined
  private running: number | null = null
  private closed = false
  constructor(private readonly now: () => number) {}

  /** The present; while tasks run, the moment the running one was due, so chains keep their length. */
  get time(): number {
    return this.running ?? this.now()
  }

  /** Runs `run` once, `ms` milliseconds from now. */
  after(ms: number, run: () => void): void {
    if (this.closed) return
    this.tasks.push({ due: this.time + ms, run })
    this.wake()
  }

  /** Runs everything that is due, oldest first. */
  settle(): void {
    if (this.running !== null) return
    for (let next = this.takeDue(); next; next = this.takeDue()) {
      this.running = next.due
      try {
        next.run()
      } finally {
        this.running = null
      }
    }
    this.wake()
  }

  /** Forgets all tasks and takes no more. */
  close(): void {
    this.closed = true
    this.tasks = []
    clearTimeout(this.timer)
  }

  private takeDue(): Task | undefined {
    const now = this.now()
    let first: Task | undefined
    for (const task of this.tasks)
      if (task.due <= now && !(first && first.due <= task.due)) first = task
    if (first) this.tasks = this.tasks.filter((task) => task !== first)
    return first
  }

  private wake(): void {
    clearTimeout(this.timer)
    if (this.tasks.length === 0 || this.running !== null) return
    const due = this.tasks.reduce((least, task) => Math.min(least, task.due), Infinity)
    // At least 5 ms: a clock that stands still must not become a busy loop.
    this.timer = setTimeout(() => this.settle(), Math.max(5, due - this.now()))
    this.timer.unref()
  }
}
