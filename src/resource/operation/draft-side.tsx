import type { ReactNode } from 'react'
import type { Draft } from '../../forms/draft'
import { JsonSide } from '../../forms/json-side'
import type { ServerProblem } from '../../forms/problem-board'
import type { Problem } from '../../forms/problem'
import type { Field } from '../../schema/schema'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { usePlace } from '../place'
import { DraftForm } from './draft-form'
import { DraftList } from './draft-list'
import type { Plan } from './planning'
import type { Side } from './side-switch'
import { TypeChoice } from './type-choice'
import type { KeptDrafts } from './use-kept-drafts'
import styles from './operation-dialog.module.css'

/** That the type was changed in this dialog: from which, and the values that did not fit and stay with it. */
export interface Left {
  readonly from: string
  readonly names: readonly string[]
}

/** The left half of a dialog: what goes into the body, as a form or as JSON. */
export function DraftSide(props: {
  plan: Plan
  /** All drafts of the request; the one shown is `draft`. */
  drafts: KeptDrafts
  left: Left | undefined
  onType: (type: string) => void
  side: Side
  fields: readonly Field[]
  /** Of the shown draft. */
  problems: readonly Problem[]
  /** How many each draft has. */
  counts: readonly number[]
  checked: boolean
  serverProblem: ServerProblem | undefined
  frozen: boolean
  onSubmit: () => void
  /** What is to be said above all. */
  children?: ReactNode
}) {
  const { plan, drafts, counts, left, onType, children } = props
  const { draft, key, kept, incomplete } = drafts.shown
  const several = drafts.drafts.length > 1
  const { side, problems, checked, frozen, onSubmit } = props
  const { schemas } = usePlace()
  return (
    <div className={classes(styles.form, side === 'json' && styles.asJson)} inert={frozen}>
      {several && <DraftList drafts={drafts} problems={checked ? counts : []} />}
      {children}
      {kept && left === undefined && <KeptNotice draft={draft} incomplete={incomplete} />}
      {plan.types.length > 1 && <TypeChoice plan={plan} locked={several} onType={onType} />}
      {left !== undefined && left.names.length > 0 && <LeftNotice left={left} />}
      {plan.remark !== undefined && <p className={styles.remark}>{plan.remark}</p>}
      {side === 'json' ? (
        <JsonSide
          key={key}
          draft={draft}
          schema={plan.schema}
          schemas={schemas}
          problems={checked ? problems : []}
          onSubmit={onSubmit}
        />
      ) : (
        <DraftForm key={plan.title + key} {...props} draft={draft} />
      )}
    </div>
  )
}

function KeptNotice({ draft, incomplete }: { draft: Draft; incomplete: boolean }) {
  return (
    <div className={styles.kept}>
      What you had typed is still here{incomplete && ', without its secrets'}.
      <Button small onClick={() => draft.reset()}>
        Start over
      </Button>
    </div>
  )
}

function LeftNotice({ left: { from, names } }: { left: Left }) {
  return (
    <p className={styles.remark} role="status">
      {names.length === 1 ? 'One value does' : `${names.length} values do`} not fit here and{' '}
      {names.length === 1 ? 'stays' : 'stay'} with {from}: {names.join(', ')}.
    </p>
  )
}
