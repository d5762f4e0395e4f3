import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { givenName, type ApiDocument } from '../../api/resource'
import type { Draft } from '../../forms/draft'
import { lastPart, toAddress, type Operation } from '../address'
import { useApi } from '../api-context'
import { BeforeDialog } from './before-dialog'
import { carryOver } from './carry-over'
import { DraftDialog } from './draft-dialog'
import { draftFor } from './draft-shelf'
import type { Left } from './draft-side'
import type { Schema } from '../../schema/schema'
import { PlaceProvider, usePlace, type Place } from '../place'
import { useDefined } from '../use-defined'
import { planOperation } from './plan'
import type { Plan } from './planning'

interface Props {
  readonly document: ApiDocument
  readonly operation: Operation
}

/** The dialog of the operation that the address names, with all that is known of the type it is about. */
export function OperationDialog(props: Props) {
  const place = usePlace()
  const { schemas, pending } = useDefined(place.schemas, typeOf(props, place))
  const defined = useMemo(
    () => ({ ...place, schemas, schemasPending: place.schemasPending || pending }),
    [place, schemas, pending],
  )
  return (
    <PlaceProvider value={defined}>
      <OperationForm {...props} />
    </PlaceProvider>
  )
}

/** The type whose fields the form has. */
function typeOf({ document, operation }: Props, { schemas, url }: Place): string | undefined {
  if (operation.kind === 'action' || operation.kind === 'delete' || document.kind === 'value')
    return undefined
  if (document.kind === 'resource') return document.resource.type
  const own = document.collection.resourceType ?? schemas.forCollection(url)?.id
  return operation.kind === 'create' && operation.type !== '' ? operation.type : own
}

function OperationForm({ document, operation }: Props) {
  const api = useApi()
  const { address, url, schemas, schemasPending } = usePlace()
  const navigate = useNavigate()
  const close = () => void navigate(toAddress(address.path, address.view), { replace: true })
  const setting = { document, url, schemas, endpoint: api.endpoint, dialect: api.dialect }
  const plan = planOperation(operation, setting)
  const ready = typeof plan !== 'string' && isKnown(plan.schema, schemasPending)
  const key = keyOf(operation)
  // What was possible when the dialog opened stays planned: the page below goes on changing, not least by
  // the request that is sent from here.
  const [settled, settle] = useState<{ plan: Plan; key: string; left?: Left }>()
  const [asked, ask] = useState<string>()
  if (asked !== key && ready) {
    ask(key)
    if (settled?.key !== key) settle({ plan, key })
  }

  /** Goes on with another type to create, taking along what it has fields for. */
  function changeType(type: string, draft: Draft) {
    const next: Operation = { kind: 'create', type }
    const there = planOperation(next, setting)
    if (settled === undefined || typeof there === 'string') return
    const from = { draft, ...settled.plan }
    const to = { draft: draftFor(api, keyOf(next), there).draft, ...there }
    const names = carryOver(from, to, schemas)
    const left = { from: settled.plan.schema?.id ?? '', names }
    settle({ plan: there, key: keyOf(next), left })
    void navigate(toAddress(address.path, address.view, next), { replace: true })
  }

  function keyOf(of: Operation): string {
    return `${url.split('?', 1)[0]} ${JSON.stringify(of)}`
  }

  if (settled !== undefined)
    return (
      <DraftDialog
        plan={settled.plan}
        shelfKey={settled.key}
        name={calledIn(document) ?? lastPart(url)}
        latest={document.kind === 'resource' ? document.resource.value : undefined}
        left={settled.left}
        onType={changeType}
        onClose={close}
      />
    )
  return (
    <BeforeDialog operation={operation} onClose={close}>
      {!schemasPending && <p role="alert">{typeof plan === 'string' ? plan : ''}</p>}
    </BeforeDialog>
  )
}

/** Whether there is a schema with fields, or none to come. */
function isKnown(schema: Schema | undefined, pending: boolean): boolean {
  return !pending || (schema !== undefined && schema.fields.size > 0)
}

/** What a resource is called by: its name, else its id. */
function calledIn(document: ApiDocument): string | undefined {
  if (document.kind !== 'resource') return undefined
  return givenName(document.resource) ?? document.resource.id
}
