import { ArrowLeftRight } from 'lucide-react'
import { useId, useMemo } from 'react'
import { describeProblem } from '../../api/problem'
import { compareSchemas } from '../../reference/compare/compare'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import inputs from '../../ui/input.module.css'
import { Skeleton } from '../../ui/skeleton'
import { ComparisonView } from './comparison-view'
import { OpenOther } from './open-other'
import { useSides, type Side, type Sides } from './use-sides'
import styles from './compare-view.module.css'

/** Two APIs side by side: this one, others that are kept, saved files, and what other addresses answer. */
export function CompareView() {
  const sides = useSides()
  const { before, after } = sides
  const changes = useMemo(
    () => before.types && after.types && compareSchemas(before.types, after.types),
    [before.types, after.types],
  )
  const failed = [before, after].find(({ error }) => error != null)
  const waits = before.id !== '' && after.id !== ''
  return (
    <div className={styles.compare}>
      <OpenOther open={sides.add}>
        <SideChoice sides={sides} />
      </OpenOther>
      {failed !== undefined ? (
        <Unread side={failed} />
      ) : changes !== undefined ? (
        <ComparisonView comparison={{ before: before.name, after: after.name, changes }} />
      ) : (
        waits && <Skeleton rows={6} />
      )}
    </div>
  )
}

function SideChoice({ sides }: { sides: Sides }) {
  return (
    <div className={styles.sides}>
      <SideSelect name="From" which="before" sides={sides} />
      <Button
        icon
        aria-label="The other way round"
        title="The other way round"
        onClick={sides.swap}
      >
        <ArrowLeftRight size={14} aria-hidden />
      </Button>
      <SideSelect name="To" which="after" sides={sides} />
    </div>
  )
}

function SideSelect({
  name,
  which,
  sides,
}: {
  name: string
  which: 'before' | 'after'
  sides: Sides
}) {
  const { id } = sides[which]
  const select = useId()
  return (
    <div className={styles.side}>
      <label htmlFor={select}>{name}</label>
      <select
        id={select}
        className={classes(inputs.input, styles.select)}
        value={id}
        onChange={(event) => sides.choose(which, event.target.value)}
      >
        {id === '' && <option value="">Choose, or open below…</option>}
        {sides.sources.map((source) => (
          <option key={source.id} value={source.id}>
            {source.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function Unread({ side }: { side: Side }) {
  const { title, explanation, advice } = describeProblem(side.error)
  return (
    <div className={styles.unread}>
      <p role="alert" className={styles.problem}>
        {side.name} cannot be compared. {title}: {explanation} {advice}
      </p>
      <Button small onClick={side.again}>
        Try again
      </Button>
    </div>
  )
}
