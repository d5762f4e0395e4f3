import { readRequest } from '../api/operations'
import { RequestPanel } from '../request-preview/request-panel'
import { useApi } from '../resource/api-context'
import { SideDialog } from '../ui/dialog'
import styles from './view-request.module.css'

/** The request that made the current view, in every language. */
export function ViewRequest({ url, onClose }: { url: string; onClose: () => void }) {
  const { endpoint, keys } = useApi()
  return (
    <SideDialog title="Request of this view" wide={false} onClose={onClose}>
      <div className={styles.body}>
        <RequestPanel request={readRequest(url)} keys={keys} root={endpoint.root} />
      </div>
    </SideDialog>
  )
}
