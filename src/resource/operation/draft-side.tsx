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

/** The left half of a dialog: what goes into the body, as a form or as JSON. */
export function DraftSide(props: {
  plan: Plan
  draft: Draft
  kept: boolean
  side: Side
  fields: readonly Field[]
  problems: readonly Problem[]
  checked: boolean
  serverProblem: ServerProblem | undefined
  frozen: boolean
  onSubmit: () => void
}) {
  const { plan, draft, kept, side, problems, checked, frozen, onSubmit } = props
  const { schemas } = usePlace()
  return (
    <div className={classes(styles.form, side === 'json' && styles.asJson)} inert={frozen}>
      {kept && <KeptNotice draft={draft} />}
      {plan.types.length > 1 && <TypeChoice plan={plan} />}
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
        <DraftForm {...props} />
      )}
    </div>
  )
}

function KeptNotice({ draft }: { draft: Draft }) {
  return (
    <div className={styles.kept}>
      What you had typed is still here.
      <Button small onClick={() => draft.reset()}>
        Start over
      </Button>
    </div>
  )
}
