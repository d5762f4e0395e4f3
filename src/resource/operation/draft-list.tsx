import { Trash2 } from 'lucide-react'
import type { Draft } from '../../forms/draft'
import { count } from '../../forms/check-text'
import { useDraftResult } from '../../forms/use-draft'
import { own } from '../../json/value'
import { Button } from '../../ui/button'
import type { KeptDrafts } from './use-kept-drafts'
import styles from './draft-list.module.css'

/** The drafts that one request creates together: one is shown, the others are a press away. */
export function DraftList({
  drafts: { drafts, index, show, remove },
  problems,
}: {
  drafts: KeptDrafts
  /** How many each has, once they have been asked for. */
  problems: readonly number[]
}) {
  return (
    <div className={styles.list}>
      <div className={styles.drafts} role="group" aria-label="Drafts">
        {drafts.map((draft, at) => (
          <Choice
            key={at}
            draft={draft}
            place={at + 1}
            chosen={at === index}
            problems={problems[at] ?? 0}
            onChoose={() => show(at)}
          />
        ))}
      </div>
      <Button
        icon
        small
        look="quiet"
        aria-label={`Remove draft ${index + 1}`}
        title={`Remove draft ${index + 1}`}
        onClick={() => remove(index)}
      >
        <Trash2 size={14} aria-hidden />
      </Button>
      <p className={styles.note}>
        One request creates all {drafts.length}: its body is a list. Not every server takes one.
      </p>
    </div>
  )
}

function Choice({
  draft,
  place,
  chosen,
  problems,
  onChoose,
}: {
  draft: Draft
  place: number
  chosen: boolean
  problems: number
  onChoose: () => void
}) {
  const name = useDraftResult(draft, () => own(draft.value, 'name'))
  return (
    <Button
      small
      look="quiet"
      className={styles.draft}
      aria-pressed={chosen}
      data-troubled={problems > 0 || undefined}
      onClick={onChoose}
    >
      <span className={styles.place}>{place}</span>{' '}
      <span className={styles.name}>
        {typeof name === 'string' && name !== '' ? name : 'no name yet'}
      </span>{' '}
      {problems > 0 && <span className={styles.problems}>{count(problems, 'problem')}</span>}
    </Button>
  )
}
