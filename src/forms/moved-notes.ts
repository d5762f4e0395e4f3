import { pathKey, type Path } from '../json/path'

/** Where the notes of one step below a container go: to none, one or several steps. */
export type StepMove = (step: string | number) => readonly (string | number)[]

/** Notes kept by path, after the items or keys right below `container` have moved. */
export function movedNotes<N>(
  notes: ReadonlyMap<string, N>,
  container: Path,
  move: StepMove,
): Map<string, N> {
  const moved = new Map<string, N>()
  for (const [key, note] of notes) {
    const path = JSON.parse(key) as (string | number)[]
    const step = path[container.length]
    const inside = step !== undefined && container.every((part, index) => path[index] === part)
    if (!inside) moved.set(key, note)
    else
      for (const next of move(step))
        moved.set(pathKey([...container, next, ...path.slice(container.length + 1)]), note)
  }
  return moved
}
