import { readRequest } from '../api/operations'
import type { ApiDocument } from '../api/resource'
import { RequestPanel } from '../request-preview/request-panel'
import { useApi } from '../resource/api-context'
import { readMeaning } from '../resource/operation/told'
import { usePlace } from '../resource/place'
import { SideDialog } from '../ui/dialog'
import styles from './view-request.module.css'

/** The request that made the current view, in every language. */
export function ViewRequest({
  url,
  document,
  onClose,
}: {
  url: string
  /** What the view shows, if it came. */
  document: ApiDocument | undefined
  onClose: () => void
}) {
  const { endpoint, keys, dialect } = useApi()
  const { schemas } = usePlace()
  return (
    <SideDialog title="Request of this view" wide={false} onClose={onClose}>
      <div className={styles.body}>
        <RequestPanel
          request={readRequest(url)}
          meaning={readMeaning(url, document, schemas)}
          keys={keys}
          root={endpoint.root}
          noCattle={dialect.noCattle}
        />
      </div>
    </SideDialog>
  )
}
