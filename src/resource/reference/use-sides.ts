import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SchemaSet } from '../../schema/schema-set'
import { useApi } from '../api-context'
import { usePlace } from '../place'
import { useOtherApis, type OtherApi } from './other-apis'

/** The types of an API, or what has to be done to have them. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly types: SchemaSet | OtherApi['read']
}

/** One side of a comparison, as far as it is there. */
export interface Side {
  readonly id: string
  readonly name: string
  readonly types: SchemaSet | undefined
  readonly error: unknown
  readonly again: () => void
}

/** The two sides of a comparison, and what can be chosen for them. */
export interface Sides {
  readonly sources: readonly Source[]
  readonly before: Side
  readonly after: Side
  readonly choose: (which: 'before' | 'after', id: string) => void
  readonly swap: () => void
  /** Adds what was opened, and puts it beside what is shown here. */
  readonly add: (name: string, types: SchemaSet) => void
}

const here = 'here'

export function useSides(): Sides {
  const { endpoint } = useApi()
  const { schemas } = usePlace()
  const others = useOtherApis()
  const [opened, setOpened] = useState<readonly Source[]>([])
  const [chosen, setChosen] = useState({ before: '', after: here })
  const sources: readonly Source[] = [
    { id: here, name: endpoint.root, types: schemas },
    ...others.map(({ name, root, read }) => ({ id: root, name: `${name}, ${root}`, types: read })),
    ...opened,
  ]
  return {
    sources,
    before: useSide(sources, chosen.before),
    after: useSide(sources, chosen.after),
    choose: (which, id) => setChosen({ ...chosen, [which]: id }),
    swap: () => setChosen({ before: chosen.after, after: chosen.before }),
    add(name, types) {
      const id = `opened ${opened.length + 1}`
      setOpened([...opened, { id, name, types }])
      setChosen(chosen.before === here ? { ...chosen, after: id } : { ...chosen, before: id })
    },
  }
}

function useSide(sources: readonly Source[], id: string): Side {
  const source = sources.find((one) => one.id === id)
  const read = typeof source?.types === 'function' ? source.types : undefined
  const { data, error, refetch } = useQuery({
    queryKey: ['types of', id],
    // Kept as long as it is looked at: it belongs to another session.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: read ?? skipToken,
  })
  const types = typeof source?.types === 'function' ? data : source?.types
  const name = source?.name ?? ''
  return { id, name, types, error: read && error, again: () => void refetch() }
}
