import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button'
import { PopupButton } from '../../ui/popup-button'
import { countText } from '../../ui/figures'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import {
  canDeleteAll,
  planBulk,
  sharedActions,
  type BulkOperation,
  type BulkPlan,
} from './bulk-plan'
import type { Selection } from './use-selection'
import styles from './toolbar.module.css'

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog')).BulkDialog }))

/** More actions than these stand in a list of their own. */
const mostButtons = 3

/** What can be done to all selected rows at once, and the dialog of what was chosen. */
export function BulkButtons({ selection }: { selection: Selection }) {
  const { endpoint } = useApi()
  const { url, schemas } = usePlace()
  // What is being done stays as it was planned: the table below goes on changing.
  const [open, setOpen] = useState<BulkPlan | string>()
  const { resources } = selection
  const actions = sharedActions(resources)
  const setting = { url, endpoint, schemas }
  const few = actions.length <= mostButtons + 1 ? actions : actions.slice(0, mostButtons)
  const others = actions.slice(few.length)
  const start = (operation: BulkOperation) => setOpen(planBulk(operation, resources, setting))

  return (
    <>
      {resources.length > 0 && (
        <span role="group" aria-label="Selected rows" className={styles.bulk}>
          <span className={styles.selected} role="status">
            {countText(resources.length)} selected
          </span>
          {few.map((name) => (
            <Action key={name} name={name} onClick={() => start({ kind: 'action', name })} />
          ))}
          {others.length > 0 && (
            <PopupButton name="More actions" align="end" face="More">
              {(close) => (
                <span className={styles.others}>
                  {others.map((name) => (
                    <Action
                      key={name}
                      name={name}
                      onClick={() => {
                        close()
                        start({ kind: 'action', name })
                      }}
                    />
                  ))}
                </span>
              )}
            </PopupButton>
          )}
          {canDeleteAll(resources, setting) && (
            <Action name="Delete" danger onClick={() => start({ kind: 'delete' })} />
          )}
          <Button look="quiet" onClick={() => selection.setAll(false)}>
            Clear
          </Button>
        </span>
      )}
      {open !== undefined && (
        <Suspense>
          <BulkDialog plan={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}

function Action({
  name,
  danger,
  onClick,
}: {
  name: string
  danger?: boolean
  onClick: () => void
}) {
  return (
    <Button danger={danger} onClick={onClick}>
      <span>
        {name}
        <span aria-hidden>…</span>
      </span>
    </Button>
  )
}
