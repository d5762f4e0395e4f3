import { Component, type ReactNode } from 'react'
import { describeProblem } from '../api/problem'
import { Button } from '../ui/button'
import styles from './boundary.module.css'

/** Shown instead of the program when it cannot start or has failed altogether. */
export function Stopped({ error }: { error: unknown }) {
  const words = describeProblem(error)
  return (
    <main className={styles.stopped} role="alert">
      <h1>{words.title}</h1>
      <p>{words.explanation}</p>
      <p className={styles.advice}>{words.advice}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </main>
  )
}

/** Catches what no part of the page was prepared for, so that there is never a blank screen. */
export class Boundary extends Component<
  { children: ReactNode },
  { error: unknown; failed: boolean }
> {
  override state = { error: undefined as unknown, failed: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  override render() {
    return this.state.failed ? <Stopped error={this.state.error} /> : this.props.children
  }
}
