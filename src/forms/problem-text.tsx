import type { Path } from '../json/path'
import { useFormScope, useProblem } from './form-scope'
import styles from './form.module.css'

/** The problem of one place, in its place. */
export function ProblemText({ path, id }: { path: Path; id: string }) {
  const problem = useProblem(path)
  const { board } = useFormScope()
  if (problem === undefined) return null
  return (
    <p
      id={id}
      className={styles.problem}
      role="alert"
      data-refused={board.isRefused(path) || undefined}
    >
      {problem}
    </p>
  )
}
