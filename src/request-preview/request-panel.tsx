import { useState } from 'react'
import type { ApiRequest } from '../api/request'
import { Code } from '../ui/code'
import { TabSet } from '../ui/tabs'
import { snippetTargets } from './targets'
import styles from './request-panel.module.css'

let lastTarget = 'http'

/** The request that will be sent, in every language. */
export function RequestPanel({ request, keys }: { request: ApiRequest; keys: string | false }) {
  const [target, setTarget] = useState(lastTarget)
  function select(id: string) {
    lastTarget = id
    setTarget(id)
  }
  return (
    <div className={styles.panel}>
      <TabSet
        label="Request as"
        selected={target}
        onSelect={select}
        tabs={snippetTargets.map((snippet) => ({
          id: snippet.id,
          title: snippet.title,
          panel: () => (
            <Code
              text={snippet.render(request, { keys })}
              language={snippet.language}
              what={`${snippet.title} request`}
            />
          ),
        }))}
      />
      <p className={styles.note}>
        {target === 'http'
          ? 'The browser adds what only it knows, such as the session’s cookie and Origin.'
          : keys === false
            ? 'No keys are needed.'
            : 'The keys are environment variables of your shell. A key sees its own project only.'}
      </p>
    </div>
  )
}
