import { useId, type ReactNode } from 'react'
import { Endpoint } from '../api/endpoint'
import { endpointAt, type EndpointFacts } from '../api/kept-endpoint'
import styles from './endpoint-form.module.css'

/** What an API is treated as: production or not, and with this browser's cookies where it is another origin. */
export function EndpointOptions({
  facts,
  address,
}: {
  facts: EndpointFacts | undefined
  /** As typed so far. */
  address: string
}) {
  const endpoint = endpointAt(address, window.location.href)
  const { origin, protocol } = window.location
  const abroad = endpoint instanceof Endpoint && endpoint.origin !== origin
  const blocked = abroad && protocol === 'https:' && endpoint.origin.startsWith('http:')
  return (
    <>
      <Option name="production" title="Production" on={facts?.production}>
        Whatever removes something asks you to type its name first.
      </Option>
      {abroad && (
        <Option name="cookies" title="Use this browser’s session there" on={facts?.cookies}>
          Sends your cookies of {new URL(endpoint.root).host} along; the server must allow this page
          (CORS).
        </Option>
      )}
      {blocked && (
        <p className={styles.warning}>
          This page came over https; browsers do not let it talk to an http address.
        </p>
      )}
    </>
  )
}

function Option(props: {
  name: string
  title: string
  on: boolean | undefined
  children: ReactNode
}) {
  const { name, title, on, children } = props
  const id = useId()
  return (
    <div className={styles.option}>
      <input
        id={id}
        type="checkbox"
        name={name}
        aria-describedby={`${id}-is`}
        defaultChecked={on}
      />
      <span>
        <label htmlFor={id}>{title}</label>
        <small id={`${id}-is`}>{children}</small>
      </span>
    </div>
  )
}
