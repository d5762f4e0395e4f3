import { useState } from 'react'
import type { ApiRequest } from '../api/request'
import { Code } from '../ui/code'
import { TabSet } from '../ui/tabs'
import { snippetTargets } from './targets'
import { http } from './targets/http'
import styles from './request-panel.module.css'

/** The language looked at last, for the next request. */
let lastTarget = 'http'

/** The request that will be sent, in every language. */
export function RequestPanel({ request, keys }: { request: ApiRequest; keys: string | false }) {
  const [selected, setSelected] = useState(lastTarget)
  const target = snippetTargets.find(({ id }) => id === selected) ?? http
  return (
    <div className={styles.panel}>
      <TabSet
        label="Request as"
        tabs={snippetTargets}
        selected={target.id}
        onSelect={(id) => {
          lastTarget = id
          setSelected(id)
        }}
      >
        <Code
          text={target.render(request, { keys })}
          language={target.language}
          what={`${target.title} request`}
        />
      </TabSet>
      <p className={styles.note}>
        {target === http
          ? 'The browser adds what only it knows, such as the session’s cookie and Origin.'
          : keys === false
            ? 'No keys are needed.'
            : 'The keys are environment variables of your shell. A key sees its own project only.'}
      </p>
    </div>
  )
}
