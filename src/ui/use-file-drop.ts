import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Whoever takes files now; of several the one that came last. */
const takers: object[] = []

/**
 * Takes a file that is let go anywhere on the page, which the browser would leave for it; fields that take files
 * themselves go on doing so. Returns whether one is being held over the page.
 */
export function useFileDrop(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const last = useRef(take)
  useLayoutEffect(() => {
    last.current = take
  })
  useEffect(() => {
    const self = {}
    takers.push(self)
    const isOurs = (event: DragEvent) =>
      takers.at(-1) === self && !event.defaultPrevented && !takesFiles(event.target)
    const dragOver = (event: DragEvent) => {
      // Text may still be dropped into a field.
      if (!isOurs(event) || event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setOver(true)
    }
    const dragLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file === undefined || !isOurs(event)) return
      event.preventDefault()
      last.current(file)
    }
    window.addEventListener('dragover', dragOver)
    window.addEventListener('dragleave', dragLeave)
    window.addEventListener('drop', drop)
    return () => {
      takers.splice(takers.indexOf(self), 1)
      window.removeEventListener('dragover', dragOver)
      window.removeEventListener('dragleave', dragLeave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}

function takesFiles(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file'
}
