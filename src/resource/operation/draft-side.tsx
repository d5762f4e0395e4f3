import type { ReactNode } from 'react'
import type { Draft } from '../../forms/draft'
import { JsonSide } from '../../forms/json-side'
import type { ServerProblem } from '../../forms/problem-board'
import type { Problem } from '../../forms/problems'
import type { Field } from '../../schema/schema'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { usePlace } from '../place'
import { DraftForm } from './draft-form'
import type { Plan } from './planning'
import type { Side } from './side-switch'
import { TypeChoice } from './type-choice'
import styles from './operation-dialog.module.css'

/** That the type was changed in this dialog: from which, and the values that did not fit and stay with it. */
export interface Left {
  readonly from: string
  readonly names: readonly string[]
}

/** The left half of a dialog: what goes into the body, as a form or as JSON. */
export function DraftSide(props: {
  plan: Plan
  draft: Draft
  kept: boolean
  /** Secrets were not kept. */
  incomplete: boolean
  left: Left | undefined
  onType: (type: string) => void
  side: Side
  fields: readonly Field[]
  problems: readonly Problem[]
  checked: boolean
  serverProblem: ServerProblem | undefined
  frozen: boolean
  onSubmit: () => void
  /** What is to be said above all. */
  children?: ReactNode
}) {
  const { plan, draft, kept, incomplete, left, onType, children } = props
  const { side, problems, checked, frozen, onSubmit } = props
  const { schemas } = usePlace()
  return (
    <div className={classes(styles.form, side === 'json' && styles.asJson)} inert={frozen}>
      {children}
      {kept && left === undefined && <KeptNotice draft={draft} incomplete={incomplete} />}
      {plan.types.length > 1 && <TypeChoice plan={plan} onType={onType} />}
      {left !== undefined && left.names.length > 0 && <LeftNotice left={left} />}
      {plan.remark !== undefined && <p className={styles.remark}>{plan.remark}</p>}
      {side === 'json' ? (
        <JsonSide
          draft={draft}
          schema={plan.schema}
          schemas={schemas}
          problems={checked ? problems : []}
          onSubmit={onSubmit}
        />
      ) : (
        <DraftForm key={plan.title} {...props} />
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
