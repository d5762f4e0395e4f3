import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { families } from '../api/dialects'
import { specification } from '../api/dialects/specification'
import { useApi } from '../resource/api-context'
import { announce } from '../ui/announce'
import inputs from '../ui/input.module.css'
import { useRemembered } from '../ui/remembered'
import { useEndpoints } from './endpoints-context'
import styles from './family-fact.module.css'
import { familyKey } from './session'

/** Which family the server is taken for and why, and the means to say that it is another. */
export function FamilyFact() {
  const { family, endpoint } = useApi()
  const client = useQueryClient()
  const { dialect, reason, chosen } = useSyncExternalStore(family.subscribe, family.snapshot)
  const endpoints = useEndpoints()
  const [, remember] = useRemembered(familyKey(endpoint), '')
  const [wanted, setWanted] = useState(chosen ? dialect.id : '')

  async function choose(id: string) {
    setWanted(id)
    if (endpoints === undefined) remember(id)
    else {
      const { dialect: _before, ...facts } = endpoints.current
      endpoints.list.keep(id === '' ? facts : { ...facts, dialect: id })
    }
    await family.choose(id === '' ? undefined : id)
    // Types and documents are read anew; what was typed stays.
    await client.resetQueries()
    announce(`The server is read as ${family.dialect.title}.`)
  }

  return (
    <div>
      <dt>Family</dt>
      <dd>
        <strong>{dialect.title}</strong>, because {reason}.
        <label className={styles.choice}>
          <span>Read it as</span>
          <select
            className={inputs.input}
            value={wanted}
            onChange={(event) => void choose(event.target.value)}
          >
            <option value="">what it seems to be</option>
            {[...families, specification].map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </dd>
    </div>
  )
}
