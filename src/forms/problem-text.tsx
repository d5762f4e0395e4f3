import type { Path } from '../json/path'
import { useProblem } from './form-scope'
import styles from './form.module.css'

/** The problem of one place, in its place. */
export function ProblemText({ path, id }: { path: Path; id: string }) {
  const problem = useProblem(path)
  if (problem === undefined) return null
  return (
    <p id={id} className={styles.problem} role="alert">
      {problem}
    </p>
  )
}
