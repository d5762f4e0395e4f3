import type { Resource } from '../api/resource'
import { own, text } from '../json/value'
import { arrivedNames } from '../resource/operation/arrived'
import { usePlace } from '../resource/place'
import { CopyButton } from '../ui/copy-button'
import styles from './live-tray.module.css'

const mostShown = 4
/** Fields of these types are nothing one takes elsewhere, or nothing to be put beside a page. */
const leftOut = new Set(['date', 'password', 'masked', 'boolean', 'enum'])

/** The texts that came with the end, ready to copy: often what it was all for. */
export function LiveTrayValues({ first, now }: { first: Resource | undefined; now: Resource }) {
  const { schemas } = usePlace()
  const schema = schemas.get(now.type)
  const names = arrivedNames(first, now).filter((name) => {
    const type = schema?.fields.get(name)?.type
    if (type?.kind === 'reference') return false
    if (type?.kind === 'simple' && leftOut.has(type.name)) return false
    return typeof own(now.value, name) === 'string' && first !== undefined
  })
  if (names.length === 0) return null
  return (
    <div className={styles.values}>
      {names.slice(0, mostShown).map((name) => (
        <CopyButton
          key={name}
          text={text(own(now.value, name)) ?? ''}
          what={name}
          label={`Copy ${name}`}
        />
      ))}
    </div>
  )
}
