import { createContext, type ReactNode } from 'react'

/** One resource a reference can name. */
export interface ReferenceOption {
  readonly id: string
  readonly name?: string | undefined
}

/** What a look-up needs to know of a field: the type it points to, or the URL of the collection of valid ids. */
export interface ReferenceField {
  readonly target?: string | undefined
  readonly referenceCollection?: string | undefined
}

/** Where reference pickers get their options. A rejected look-up is shown in place by its message; a typed id always works. */
export interface ReferenceSource {
  /** `partial` says that there are more than those returned. */
  options(
    field: ReferenceField,
    search: string,
    signal: AbortSignal,
  ): Promise<{ options: readonly ReferenceOption[]; partial: boolean }>
  /** The address of a referenced resource's page, where there is one. */
  href?(target: string | undefined, id: string): string | undefined
}

export const ReferenceSourceContext = createContext<ReferenceSource | undefined>(undefined)

export function ReferenceSourceProvider({
  source,
  children,
}: {
  source: ReferenceSource
  children: ReactNode
}) {
  return <ReferenceSourceContext value={source}>{children}</ReferenceSourceContext>
}
