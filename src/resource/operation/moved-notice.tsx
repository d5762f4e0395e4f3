import { useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Draft } from '../../forms/draft'
import { shortText } from '../../forms/field-hints'
import { fieldText, pathKey, valueAt } from '../../json/path'
import type { JsonObject } from '../../json/value'
import type { Field } from '../../schema/schema'
import { Button } from '../../ui/button'
import { announce } from '../../ui/announce'
import { refreshDocuments } from '../use-document'
import { movedSince } from './moved'
import styles from './operation-dialog.module.css'

/** Says in an edit that the resource has changed on the server meanwhile, and offers to go on from there. */
export function MovedNotice({
  draft,
  latest,
  fields,
  conflict,
}: {
  draft: Draft
  /** The resource as the page below has it by now. */
  latest: JsonObject
  fields: readonly Field[]
  /** The server has refused the update for that reason (409). */
  conflict: boolean
}) {
  useSyncExternalStore(draft.subscribe, draft.snapshot)
  const client = useQueryClient()
  const { both, there } = movedSince(draft, latest, fields)
  if (both.length + there.length === 0) {
    if (!conflict) return null
    return (
      <div className={styles.moved} role="status">
        <p>The server says that the resource has changed since it was read.</p>
        <Button small onClick={() => void refreshDocuments(client)}>
          Read it again
        </Button>
      </div>
    )
  }
  const listed = there.filter((name) => name !== 'rev')
  return (
    <div className={styles.moved} role="status">
      <div>
        <p>It has changed on the server since this form was opened.</p>
        {both.map((path) => (
          <p key={pathKey(path)}>
            <code>{fieldText(path)}</code> is now{' '}
            <code>{shortText(valueAt(latest, path) ?? null) || '""'}</code> there; what you set
            stays.
          </p>
        ))}
        {listed.length > 0 && <p>Changed there only: {listed.join(', ')}.</p>}
      </div>
      <Button
        small
        onClick={() => {
          draft.rebase(latest)
          announce('The form shows the resource as it is now, with your changes on top.')
        }}
      >
        Go on from there
      </Button>
    </div>
  )
}
