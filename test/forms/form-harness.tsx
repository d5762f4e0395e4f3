import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Draft, type DraftMode } from '../../src/forms/draft'
import { formFields } from '../../src/forms/fields'
import { useProblems } from '../../src/forms/use-problems'
import type { ServerProblem } from '../../src/forms/problem-board'
import { ReferenceSourceProvider, type ReferenceSource } from '../../src/forms/reference-source'
import { focusFirstProblem, SchemaForm } from '../../src/forms/schema-form'
import { parseJson } from '../../src/json/parse'
import { stringifyJson } from '../../src/json/stringify'
import type { JsonObject } from '../../src/json/value'
import { readSchemas, type SchemaSet } from '../../src/schema/schema-set'

type FieldFacts = Record<string, unknown>

/** Schemas from plain facts, each field creatable and updatable unless it says otherwise. */
export function schemasOf(types: Record<string, Record<string, FieldFacts | string>>): SchemaSet {
  const data = Object.entries(types).map(([id, fields]) => ({
    id,
    resourceFields: Object.fromEntries(
      Object.entries(fields).map(([name, facts]) => [
        name,
        { create: true, update: true, ...(typeof facts === 'string' ? { type: facts } : facts) },
      ]),
    ),
  }))
  return readSchemas(json({ data }))
}

/** A value as it would come from a server. */
export function json(value: unknown): JsonObject {
  return parseJson(JSON.stringify(value)) as JsonObject
}

export interface FormOptions {
  mode?: DraftMode
  original?: JsonObject
  source?: ReferenceSource
  serverProblem?: ServerProblem
  schemas?: SchemaSet
  type?: string
}

/** Shows a form of one type as a dialog would, and gives access to what it would send. */
export function openForm(
  fields: Record<string, FieldFacts | string>,
  options: FormOptions & { others?: Parameters<typeof schemasOf>[0] } = {},
) {
  const schemas = options.schemas ?? schemasOf({ thing: fields, ...options.others })
  const draft = new Draft(options.original ?? json({}), options.mode ?? 'create')
  const submitted: string[] = []
  const page = (serverProblem?: ServerProblem) => (
    <Page
      draft={draft}
      schemas={schemas}
      type={options.type ?? 'thing'}
      source={options.source}
      serverProblem={serverProblem}
      onSubmit={() => submitted.push(stringifyJson(draft.changes()))}
    />
  )
  const view = render(page(options.serverProblem))
  return {
    draft,
    submitted,
    user: userEvent.setup(),
    sends: () => stringifyJson(draft.changes()),
    refuse: (problem: ServerProblem) => view.rerender(page(problem)),
    container: view.container,
  }
}

function Page({
  draft,
  schemas,
  type,
  source,
  serverProblem,
  onSubmit,
}: {
  draft: Draft
  schemas: SchemaSet
  type: string
  source: ReferenceSource | undefined
  serverProblem: ServerProblem | undefined
  onSubmit: () => void
}) {
  const schema = schemas.get(type)
  const [asked, setAsked] = useState(false)
  const fields = useMemo(
    () => (schema === undefined ? [] : formFields(schema, draft.mode, draft.original)),
    [schema, draft],
  )
  const problems = useProblems(draft, fields, schemas)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (asked && form.current !== null) focusFirstProblem(form.current)
  }, [asked])
  const page = (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        onSubmit()
      }}
    >
      <SchemaForm
        draft={draft}
        fields={fields}
        schemas={schemas}
        mode={draft.mode}
        problems={problems}
        serverProblem={serverProblem}
        showAllProblems={asked}
      />
      <button type="submit">Show Request</button>
    </form>
  )
  return source ? <ReferenceSourceProvider source={source}>{page}</ReferenceSourceProvider> : page
}
