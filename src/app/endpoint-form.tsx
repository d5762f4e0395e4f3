import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Endpoint } from '../api/endpoint'
import {
  endpointAt,
  endpointColours,
  hostOf,
  type EndpointColour,
  type EndpointFacts,
} from '../api/kept-endpoint'
import { Button } from '../ui/button'
import inputs from '../ui/input.module.css'
import { EndpointDot } from './endpoint-dot'
import { EndpointOptions } from './endpoint-options'
import styles from './endpoint-form.module.css'
import type { Endpoints } from './endpoints-context'

/** Adds an API, or changes what is known of one. Nothing secret is asked for here, since what is kept outlives the tab. */
export function EndpointForm({
  endpoints: { list, remove },
  facts,
  done,
}: {
  endpoints: Endpoints
  /** Undefined: a new one. */
  facts: EndpointFacts | undefined
  /** Called with what was kept; with undefined where nothing was. */
  done: (kept: EndpointFacts | undefined) => void
}) {
  const [colour, setColour] = useState<EndpointColour>(facts?.colour ?? 'grey')
  const [address, setAddress] = useState(facts?.root ?? '')
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), [])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const endpoint = endpointAt(address, window.location.href)
    if (!(endpoint instanceof Endpoint)) return setProblem(endpoint)
    const { root } = endpoint
    if (facts === undefined && list.find(root) !== undefined)
      return setProblem('This one is among your endpoints already.')
    const name = data.get('name')
    const kept: EndpointFacts = {
      ...{ ...facts, root, colour },
      name: (typeof name === 'string' && name.trim()) || hostOf(root),
      production: data.has('production'),
      cookies: data.has('cookies'),
    }
    list.keep(kept)
    done(kept)
  }

  async function takeOff(gone: EndpointFacts) {
    await remove(gone)
    done(undefined)
  }

  return (
    <form
      ref={form}
      aria-label={facts === undefined ? 'Add an endpoint' : `Change ${facts.name}`}
      className={styles.form}
      onSubmit={submit}
    >
      <h2>{facts === undefined ? 'Add an endpoint' : 'Change endpoint'}</h2>
      {facts === undefined ? (
        <div className={styles.row}>
          <label htmlFor={`${id}-url`}>URL</label>
          <input
            id={`${id}-url`}
            className={inputs.input}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder="https://host/v1"
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            value={address}
            onChange={(event) => (setAddress(event.target.value), setProblem(undefined))}
          />
        </div>
      ) : (
        <p className={styles.root}>{facts.root}</p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.row}>
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          name="name"
          className={inputs.input}
          autoComplete="off"
          defaultValue={facts?.name}
          placeholder={placeholderFor(address)}
        />
      </div>
      <div className={styles.row}>
        <span id={`${id}-colour`}>Colour</span>
        <div role="radiogroup" aria-labelledby={`${id}-colour`} className={styles.colours}>
          {endpointColours.map((one) => (
            <label key={one} title={one} className={styles.colour}>
              <input
                type="radio"
                name="colour"
                aria-label={one}
                checked={one === colour}
                onChange={() => setColour(one)}
              />
              <EndpointDot colour={one} />
            </label>
          ))}
        </div>
      </div>
      <EndpointOptions facts={facts} address={address} />
      <div className={styles.foot}>
        <Button type="submit" look="primary">
          {facts === undefined ? 'Add and open' : 'Save'}
        </Button>
        <Button onClick={() => done(undefined)}>Cancel</Button>
        {facts !== undefined && !list.isGiven(facts) && (
          <Button
            danger
            className={styles.remove}
            title="Forgets its name, keys, types, places and drafts on this device; nothing changes on the server"
            onClick={() => void takeOff(facts)}
          >
            Remove
          </Button>
        )}
      </div>
    </form>
  )
}

function placeholderFor(address: string): string {
  const endpoint = endpointAt(address, window.location.href)
  return endpoint instanceof Endpoint ? hostOf(endpoint.root) : 'as you call it'
}
