import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Draft } from '../../src/forms/draft'
import type { DraftMode } from '../../src/forms/draft-places'
import { fixedFields, formFields } from '../../src/forms/fields'
import { useProblems } from '../../src/forms/use-problems'
import type { ServerProblem } from '../../src/forms/problem-board'
import { ReferenceSourceProvider, type ReferenceSource } from '../../src/forms/reference-source'
import { focusFirstProblem, SchemaForm } from '../../src/forms/schema-form'
import { stringifyJson } from '../../src/json/stringify'
import type { JsonObject } from '../../src/json/value'
import type { SchemaSet } from '../../src/schema/schema-set'
import { json, schemasOf, type FieldFacts } from './form-schemas'

export { json, schemasOf } from './form-schemas'

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
        fixed={
          schema === undefined || draft.mode !== 'update' ? [] : fixedFields(schema, draft.original)
        }
      />
      <button type="submit">Show Request</button>
    </form>
  )
  return source ? <ReferenceSourceProvider source={source}>{page}</ReferenceSourceProvider> : page
}
