import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { toAddress } from '../address'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { withParameter } from './filter-query'
import styles from './pager.module.css'

const usual = [25, 100, 500, 1000]

/** How many rows a page should have: any whole number, by way of the address. What the server makes of it is its own affair. */
export function LimitControl({ limit }: { limit: string }) {
  const { address } = usePlace()
  const { dialect } = useApi()
  const navigate = useNavigate()
  const [text, setText] = useState(limit)
  const list = useId()
  const isNumber = /^-?\d+$/.test(text.trim())

  function apply() {
    if (isNumber && text.trim() !== limit)
      void navigate(
        toAddress(withParameter(address.path, 'limit', text.trim(), dialect), address.view),
      )
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <label className={styles.limit}>
        <input
          aria-label="Rows per page"
          inputMode="numeric"
          list={list}
          value={text}
          aria-invalid={!isNumber && text !== ''}
          onChange={(event) => setText(event.target.value)}
          onBlur={apply}
        />
        per page
      </label>
      <datalist id={list}>
        {usual.map((number) => (
          <option key={number}>{number}</option>
        ))}
      </datalist>
    </form>
  )
}
