import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { parseJson } from '../json/parse'
import { stringifyJson } from '../json/stringify'
import type { LoggedMessage } from '../resource/live/change-log'
import { Button } from '../ui/button'
import { Code } from '../ui/code'
import styles from './live-message.module.css'

/** One message of the change stream: laid out to be read, or byte for byte. */
export function LiveMessage({ message, back }: { message: LoggedMessage; back: () => void }) {
  const [raw, setRaw] = useState(false)
  const { name, type, id } = message
  return (
    <div className={styles.message}>
      <div className={styles.head}>
        <Button small className={styles.back} onClick={back}>
          <ArrowLeft size={13} aria-hidden />
          All messages
        </Button>
        <h3>{[name, type, id].filter((part) => part !== '').join(' ')}</h3>
        <Button small look="quiet" aria-pressed={raw} onClick={() => setRaw(!raw)}>
          As it came
        </Button>
      </div>
      <Code text={raw ? message.text : laidOut(message.text)} language="json" what="message" />
    </div>
  )
}

function laidOut(text: string): string {
  try {
    return stringifyJson(parseJson(text), 2)
  } catch {
    return text
  }
}
