import { useMemo } from 'react'
import { JsonSyntaxError, parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'
import { Button } from '../ui/button'
import styles from './request-panel.module.css'

/** Longer bodies are left as they are: nobody reads them here, and every key stroke would lay them out anew. */
const longest = 100_000

/** A JSON body laid out in lines for reading; undefined where that would change nothing, or where it is no JSON. */
export function useBodyInLines(body: string | null): string | undefined {
  return useMemo(() => bodyInLines(body), [body])
}

function bodyInLines(body: string | null): string | undefined {
  if (body === null || body.length > longest) return undefined
  try {
    const lines = stringifyJson(parseJson(body), 2)
    return lines === body ? undefined : lines
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined
    throw error
  }
}

/** Says whether the body stands as it is sent, or laid out for reading, and changes that. */
export function LinesChoice({
  chosen,
  onChoose,
}: {
  chosen: boolean
  onChoose: (chosen: boolean) => void
}) {
  return (
    <p className={styles.note}>
      {chosen
        ? 'The body is laid out for reading; it is sent without these line breaks.'
        : 'The body stands as it is sent.'}{' '}
      <Button small look="quiet" onClick={() => onChoose(!chosen)}>
        {chosen ? 'Show it as sent' : 'Lay it out'}
      </Button>
    </p>
  )
}
