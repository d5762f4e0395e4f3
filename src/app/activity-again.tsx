import { useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import type { ActivityEntry } from '../api/activity'
import { isDestructive } from '../api/destructive'
import { understand } from '../api/exchange'
import { Answer } from '../request-preview/answer'
import { pathOf } from '../request-preview/activity/entry-words'
import { RequestPanel } from '../request-preview/request-panel'
import { useSend } from '../request-preview/use-send'
import { useApi } from '../resource/api-context'
import { Following } from '../resource/operation/following'
import { Location } from '../resource/operation/location'
import { toldOf } from '../resource/operation/told'
import { useNameCheck } from '../resource/name-check'
import { usePlace } from '../resource/place'
import { refreshDocuments } from '../resource/use-document'
import { Button } from '../ui/button'
import { SideDialog } from '../ui/dialog'
import styles from './activity-again.module.css'

/** Shows a change that was sent before, and sends it again when asked to by its button. */
export function ActivityAgain({ entry, onClose }: { entry: ActivityEntry; onClose: () => void }) {
  const api = useApi()
  const client = useQueryClient()
  const { request, safeRequest } = entry
  const { outcome, sendOnce, cancel } = useSend(
    async (built, signal, onProgress) =>
      understand(await api.send(built, signal, safeRequest, onProgress), api.dialect),
    () => undefined,
  )
  const [, name = ''] = /([^/]+)\/?$/.exec(new URL(request.url).pathname) ?? []
  const check = useNameCheck(name, isDestructive(request))
  const { schemas } = usePlace()
  const sending = outcome.phase === 'sending'
  const ended = outcome.phase === 'answered' || outcome.phase === 'failed'

  async function sendRequest() {
    await sendOnce(request)
    await refreshDocuments(client)
  }

  return (
    <SideDialog
      title={`Send again: ${request.method} ${pathOf(entry)}`}
      wide={false}
      locked={sending}
      onClose={onClose}
    >
      <div className={styles.body}>
        {outcome.phase === 'idle' && (
          <p className={styles.remark}>This changes something on the server once more.</p>
        )}
        <RequestPanel
          request={request}
          masked={safeRequest}
          {...toldOf(request, undefined, schemas)}
          keys={api.keys}
          root={api.endpoint.root}
          noCattle={api.dialect.noCattle}
        />
        <Answer outcome={outcome}>
          {outcome.phase === 'answered' && (
            <>
              <Location reply={outcome.exchange.reply} />
              <Following exchange={outcome.exchange} deleted={request.method === 'DELETE'} />
            </>
          )}
        </Answer>
      </div>
      <footer className={styles.foot}>
        {!ended && check.field}
        <Button onClick={sending ? cancel : onClose}>{ended ? 'Close' : 'Cancel'}</Button>
        {!ended && (
          <Button
            look="primary"
            danger={request.method === 'DELETE'}
            impossible={sending ? 'The request is under way.' : check.missing}
            onClick={() => void sendRequest()}
          >
            <Send size={13} aria-hidden />
            Send Request
          </Button>
        )}
      </footer>
    </SideDialog>
  )
}
