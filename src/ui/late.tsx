import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { Skeleton } from './skeleton'

/**
 * A component that is loaded when it is first shown; until then something else stands there, rows of skeleton unless
 * told otherwise. React's own `lazy` keeps its
 * fallback for 300 ms at least, however soon the part is there; a page that is read should not wait for that.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <Skeleton rows={10} />,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  return function Late(props: Props) {
    const [Part, setPart] = useState(() => loaded)
    useEffect(() => {
      if (Part !== undefined) return
      const show = async () => {
        loaded = await load()
        setPart(() => loaded)
      }
      show().catch((error: unknown) =>
        // Thrown where the nearest boundary hears of it.
        setPart(() => {
          throw error
        }),
      )
    }, [Part])
    return Part === undefined ? meanwhile : <Part {...props} />
  }
}
