import { useId } from 'react'
import type { UpdateWay } from './planning'
import styles from './way-choice.module.css'

/** Whether an update sends the whole object or only what was changed. */
export function WayChoice({
  ways,
  chosen,
  onChoose,
}: {
  ways: readonly UpdateWay[]
  chosen: UpdateWay | undefined
  onChoose: (way: UpdateWay) => void
}) {
  const name = useId()
  return (
    <fieldset className={styles.ways}>
      <legend>What is sent</legend>
      {ways.map((way) => (
        <label key={way.method} className={styles.way}>
          <input
            type="radio"
            name={name}
            checked={way.method === chosen?.method}
            onChange={() => onChoose(way)}
          />
          {words[way.method]} <code>{way.method}</code>
        </label>
      ))}
    </fieldset>
  )
}

const words: Readonly<Record<UpdateWay['method'], string>> = {
  PUT: 'The whole object',
  PATCH: 'Only what changed',
}
