import { useState } from 'react'
import type { ApiRequest } from '../api/request'
import { Button } from '../ui/button'
import { Code } from '../ui/code'
import { useRemembered } from '../ui/remembered'
import { TabSet } from '../ui/tabs'
import { LinesChoice, useBodyInLines } from './body-lines'
import { withProjectKey } from './project-key'
import { RequestNotes } from './request-panel-notes'
import styles from './request-panel.module.css'
import { snippetTargets } from './targets'
import { http } from './targets/http'
import type { RequestMeaning } from './targets/target'
import type { UntilDone } from './targets/until-done'
import { WaitChoice } from './wait-choice'

/** The request that will be sent, in every language. */
export function RequestPanel({
  request,
  masked,
  meaning,
  until,
  keys,
  root,
  noCattle,
}: {
  request: ApiRequest
  /** The same with its secrets starred out, shown unless they are asked for. */
  masked?: ApiRequest | undefined
  /** What it does in the API's own words, for languages that say so. */
  meaning?: RequestMeaning | undefined
  /** How to wait for what it sets in motion; undefined where there is nothing to wait for. */
  until?: UntilDone | undefined
  keys: string | false
  /** The version root's absolute URL. */
  root: string
  /** Why the command `cattle` cannot ask this server. */
  noCattle?: string | undefined
}) {
  const [selected, setSelected] = useRemembered('language', http.id)
  const [secretsShown, setSecretsShown] = useState(false)
  const [asKeyHolder, setAsKeyHolder] = useState(false)
  const [waits, setWaits] = useRemembered('wait', 'no')
  const [layout, setLayout] = useRemembered('body', 'as sent')
  const target = snippetTargets.find(({ id }) => id === selected) ?? http
  const hasSecrets = masked !== undefined && masked.body !== request.body
  const whole = hasSecrets && !secretsShown ? masked : request
  // The HTTP message is what this browser sends; keys are for those who run the snippet elsewhere.
  const keyed = target === http || keys === false ? undefined : withProjectKey(whole, root)
  const shown = asKeyHolder && keyed !== undefined ? keyed.request : whole
  const context = { keys, noCattle, ...(meaning && { meaning }) }
  const text =
    until !== undefined && waits === 'yes' && target.renderUntilDone !== undefined
      ? target.renderUntilDone(shown, context, until)
      : target.render(shown, context)
  const lines = useBodyInLines(target === http ? shown.body : null)
  const laidOut = lines !== undefined && layout === 'lines'
  return (
    <div className={styles.panel}>
      <TabSet label="Request as" tabs={snippetTargets} selected={target.id} onSelect={setSelected}>
        <Code
          text={laidOut ? text.slice(0, -(shown.body?.length ?? 0)) + lines : text}
          language={target.language}
          what={`${target.title} request`}
        />
      </TabSet>
      {lines !== undefined && (
        <LinesChoice chosen={laidOut} onChoose={(next) => setLayout(next ? 'lines' : 'as sent')} />
      )}
      {until !== undefined && target.renderUntilDone !== undefined && (
        <WaitChoice
          until={until}
          chosen={waits === 'yes'}
          onChoose={(next) => setWaits(next ? 'yes' : 'no')}
          deletes={shown.method === 'DELETE'}
        />
      )}
      {hasSecrets && (
        <p className={styles.note}>
          {secretsShown
            ? 'Secrets are shown, and copied.'
            : 'Secrets are shown, and copied, as stars; sent as typed.'}{' '}
          <Button small look="quiet" onClick={() => setSecretsShown(!secretsShown)}>
            {secretsShown ? 'Hide secrets' : 'Show secrets'}
          </Button>
        </p>
      )}
      {keyed !== undefined && (
        <p className={styles.note}>
          You are signed in to all your projects; a key of this project sees nothing else, so with
          it the path needs no <code>{keyed.dropped}</code>. With a key of your account it does.{' '}
          <Button small look="quiet" onClick={() => setAsKeyHolder(!asKeyHolder)}>
            {asKeyHolder ? 'Show it as me' : 'Show it with the project’s key'}
          </Button>
        </p>
      )}
      <RequestNotes request={shown} target={target} keys={keys} />
    </div>
  )
}
